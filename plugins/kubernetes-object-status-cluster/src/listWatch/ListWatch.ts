import {
  ListListener,
  ListProof,
  ListSubscription,
  ListTarget,
} from '../Cluster';
import { describeTarget } from '../discovery/listPath';
import { ClusterError } from '../errors/ClusterError';
import { refusal } from '../transport/refusal';
import { Status } from '../transport/Status';
import { pause } from '../transport/waiting';
import { Freshness } from './Audience';
import { CatchUp, waitForMatch } from './CatchUp';
import { ListFaults } from './ListFaults';
import { ListReader, ListReaderOptions } from './ListReader';
import { ObservedList } from './ObservedList';
import { ProofMatch } from './ProofMatch';
import { WatchFrame } from './watchFrame';
import { WatchProof } from './WatchProof';

/** @internal */
export interface ListWatchOptions extends ListReaderOptions {
  target: ListTarget;
  /** Holds first lists back, so that not all come at once (W12). */
  limit: <T>(task: () => Promise<T>) => Promise<T>;
}

/**
 * The loop that keeps one list up to date: a list, then a watch from its
 * resourceVersion, and after an error what the error table says.
 *
 * @internal
 */
export class ListWatch {
  readonly #options: ListWatchOptions;
  readonly #what: string;
  readonly #list: ObservedList;
  readonly #reader: ListReader;
  readonly #catchUp: CatchUp;
  readonly #faults: ListFaults;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  readonly #proofs = new Set<Promise<void>>();
  /** Ends the present watch when the list must be read again. */
  #round = new AbortController();
  /** Where to watch from; `undefined` when the list must be read. */
  #resourceVersion?: string;
  #wasListed = false;

  constructor(options: ListWatchOptions) {
    const { cluster, settings, target } = options;
    this.#options = options;
    this.#what = `${describeTarget(target)} of cluster ${cluster}`;
    this.#faults = new ListFaults(settings, this.#what, target.isContext);
    this.#reader = new ListReader(options, target);
    this.#list = new ObservedList({
      settings,
      what: this.#what,
      onFreshnessWanted: () => this.#catchUp.start(),
      describeSilence: () => this.#faults.last?.message,
    });
    this.#catchUp = new CatchUp({
      list: this.#list,
      settings,
      signal: this.#closing.signal,
      prove: () => this.#reader.prove(this.#closing.signal),
      onBehind: () => this.#readAgain(),
    });
    this.#running = this.#run();
  }

  /** How many listen. */
  get size(): number {
    return this.#list.size;
  }

  join(listener: ListListener, freshness: Freshness): ListSubscription {
    const member = this.#list.join(listener, freshness);
    return { close: () => this.#list.leave(member) };
  }

  /**
   * A proof that is also held against the watch: when it does not come as far
   * in time, the list is read again.
   */
  async prove(signal: AbortSignal): Promise<ListProof> {
    const match = this.#list.startMatch();
    try {
      const proof = await this.#reader.prove(signal);
      match.compare(proof);
      if (match.isBehind) this.#await(match);
      else this.#list.endMatch(match);
      return proof;
    } catch (error) {
      this.#list.endMatch(match);
      throw error;
    }
  }

  /** Ends it; resolves when nothing of it runs any more. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#round.abort();
    this.#list.stop();
    await this.#running;
    await this.#catchUp.ended;
    await Promise.all(this.#proofs);
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    // Whoever opens the list joins first.
    await Promise.resolve();
    while (!signal.aborted) {
      await pause(await this.#takeTurn(), signal);
    }
  }

  /** Lists if need be, and watches; says how long to wait before the next turn. */
  async #takeTurn(): Promise<number> {
    this.#round = new AbortController();
    try {
      const from =
        this.#resourceVersion ??
        (await this.#options.limit(() => this.#readList()));
      await this.#watch(from, this.#round.signal);
      return 0;
    } catch (error) {
      return this.#recover(error);
    }
  }

  async #readList(): Promise<string> {
    const { signal } = this.#closing;
    signal.throwIfAborted();
    const askedAt = this.#options.settings.now();
    const joinedBefore = this.#list.joined;
    const { objects, resourceVersion } = await this.#reader.list(
      this.#cachedVersion(),
      signal,
    );
    this.#resourceVersion = resourceVersion;
    this.#wasListed = true;
    this.#faults.clear();
    this.#list.listed(objects, resourceVersion, askedAt, joinedBefore);
    return resourceVersion;
  }

  /** Only a first list may come from the server's cache: a later one could go back. */
  #cachedVersion(): string | undefined {
    if (this.#wasListed || this.#faults.isCacheBehind) return undefined;
    return this.#list.wantedVersion();
  }

  async #watch(from: string, signal: AbortSignal): Promise<void> {
    const { settings } = this.#options;
    const proof = new WatchProof(this.#list, settings);
    try {
      const frames = this.#reader.watch(from, signal, connection =>
        proof.opened(connection),
      );
      for await (const frame of frames) {
        // Frames that were read before the watch was ended on purpose.
        signal.throwIfAborted();
        if (frame.type === 'ERROR') throw this.#refusal(frame.status);
        this.#faults.clear();
        proof.heard();
        this.#take(frame);
      }
    } finally {
      proof.stop();
    }
    // Nothing is wrong with it, but asking at once again would be a tight loop.
    if (proof.isShort) throw this.#endedAtOnce();
  }

  #take(frame: Exclude<WatchFrame, { type: 'ERROR' }>): void {
    if (frame.type === 'BOOKMARK') {
      this.#resourceVersion = frame.resourceVersion;
      return;
    }
    this.#resourceVersion = frame.object.metadata.resourceVersion;
    const type = frame.type === 'DELETED' ? 'Deleted' : 'Upserted';
    this.#list.changed(type, frame.object);
  }

  /** Decides what an error leads to; says how long to wait. */
  #recover(error: unknown): number {
    // Ended on purpose.
    if (this.#closing.signal.aborted || this.#round.signal.aborted) return 0;
    const { target, discovery } = this.#options;
    const { fault, relist, trouble, waitMs } = this.#faults.next(error);
    if (trouble) this.#list.declare({ type: trouble, message: fault.message });
    if (trouble === 'NotServed') {
      discovery.forget(target.apiVersion, target.kind);
    }
    if (relist) this.#forget();
    return waitMs;
  }

  #forget(): void {
    this.#resourceVersion = undefined;
    this.#list.lost();
  }

  /** Ends the watch, because it is behind, and reads the list again. */
  #readAgain(): void {
    if (this.#resourceVersion === undefined) return;
    this.#options.settings.logger.warn(
      `The watch of ${this.#what} is behind; the list is read again`,
    );
    this.#forget();
    this.#round.abort();
  }

  #await(match: ProofMatch): void {
    const { catchUpMs } = this.#options.settings.timing;
    const waited = waitForMatch(match, catchUpMs, this.#closing.signal).then(
      () => {
        this.#list.endMatch(match);
        this.#proofs.delete(waited);
        if (match.isBehind && !this.#closing.signal.aborted) this.#readAgain();
      },
    );
    this.#proofs.add(waited);
  }

  #refusal(status: Status): ClusterError {
    const { cluster, target } = this.#options;
    const what = `watch ${describeTarget(target)}`;
    return refusal({ cluster, what }, status.code ?? 500, status);
  }

  #endedAtOnce(): ClusterError {
    return new ClusterError(
      'Unreachable',
      `The watch of ${
        this.#what
      } was ended at once; it is begun again after a while.`,
      { retry: 'later' },
    );
  }
}
