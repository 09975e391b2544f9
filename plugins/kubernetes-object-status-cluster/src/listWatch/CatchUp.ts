import { ListProof } from '../Cluster';
import { ClusterSettings } from '../options';
import { pause } from '../transport/waiting';
import { BackOff } from './BackOff';
import { ObservedList } from './ObservedList';
import { ProofMatch } from './ProofMatch';

// Part of the time for catching up after which the read is repeated: objects
// that came while it was read show only in the next one.
const repeatShare = 0.1;

/** @internal */
export interface CatchUpOptions {
  list: ObservedList;
  settings: ClusterSettings;
  signal: AbortSignal;
  /** A consistent read. */
  prove: () => Promise<ListProof>;
  /** The watch does not come as far as the read in time. */
  onBehind: () => void;
}

/**
 * Shows that an open watch is as new as the present state, for listeners that
 * ask for that (R8), without disturbing the others: a consistent read is
 * compared with what the watch delivers.
 *
 * @internal
 */
export class CatchUp {
  readonly #options: CatchUpOptions;
  #isRunning = false;
  #running = Promise.resolve();

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  /** Resolves when nothing of it runs any more. */
  get ended(): Promise<void> {
    return this.#running;
  }

  /** Runs until nobody waits any more, once at a time. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    const { list, signal, settings } = this.#options;
    const backOff = new BackOff(settings);
    while (!signal.aborted && list.isFreshnessWanted()) {
      try {
        if (!(await this.#prove())) this.#options.onBehind();
      } catch {
        // The watch's own loop reports what is wrong with the cluster.
        await pause(backOff.next(), signal);
      }
    }
    // In the same turn as the question above, so that no start is lost.
    this.#isRunning = false;
  }

  /** Whether the watch came as far in time. */
  async #prove(): Promise<boolean> {
    const { list, settings, signal } = this.#options;
    const { catchUpMs } = settings.timing;
    const until = settings.now() + catchUpMs;
    do {
      const joinedBefore = list.joined;
      const match = list.startMatch();
      try {
        match.compare(await this.#options.prove());
        await waitForMatch(match, catchUpMs * repeatShare, signal);
        if (match.isMatched) list.provenFresh(joinedBefore);
      } finally {
        list.endMatch(match);
      }
      if (!list.isFreshnessWanted()) return true;
    } while (settings.now() < until && !signal.aborted);
    return false;
  }
}

/** Waits until it matches or never will, at most for a time. @internal */
export async function waitForMatch(
  match: ProofMatch,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  if (match.isMatched) return;
  const over = new AbortController();
  const onAbort = () => over.abort();
  signal.addEventListener('abort', onAbort, { once: true });
  match.settled.then(onAbort);
  await pause(ms, over.signal);
  signal.removeEventListener('abort', onAbort);
}
