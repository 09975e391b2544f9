import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '../../observation/Clock';
import { Wakeup } from '../../observation/Wakeup';
import { RecordingOptions } from '../options';
import { Noticed, Rollout, RolloutRecorder, WatchedSince } from '../Rollout';
import { RolloutSink, SeenRollout } from './SeenRollout';

type Entry =
  | { type: 'Begin'; seen: SeenRollout[] }
  | { type: 'Notice'; seen: SeenRollout }
  | { type: 'Refresh'; seen: SeenRollout[] }
  | { type: 'Watch'; entities: WatchedSince[] };

/** A rollout that failed so often lets those of other workloads pass. */
const triesBeforeOthers = 3;

/**
 * Hands what was seen to the recorder, in order, and again until it is taken.
 *
 * What is seen of one workload keeps its order whatever fails. It holds no more
 * than `queueLength` rollouts one by one: beyond that each workload keeps its
 * newest, so that it is bounded by the number of workloads.
 */
export class RolloutQueue implements RolloutSink {
  private entries: Entry[] = [];
  private readonly wakeup: Wakeup;
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  /** What was only scaled, by workload, until it is written down together. */
  private refreshed = new Map<string, SeenRollout>();
  private refreshAt: number | undefined;
  /** Failures in a row. */
  private failures = 0;
  /** At this length it is looked through for rollouts that may go. */
  private thinAt: number;

  constructor(
    private readonly world: {
      cluster: string;
      recorder: RolloutRecorder;
      /** What can be known of a rollout when its turn has come; never throws. */
      complete(seen: SeenRollout, signal: AbortSignal): Promise<Rollout>;
      onNoticed(noticed: Noticed): void;
      logger: LoggerService;
      clock: Clock;
      options: RecordingOptions;
    },
  ) {
    this.wakeup = new Wakeup(world.clock);
    this.thinAt = world.options.queueLength;
    this.running = this.run();
  }

  /** How many calls of the recorder are still to be made. */
  get length(): number {
    return this.entries.length;
  }

  watch(entities: WatchedSince[]): void {
    this.entries.push({ type: 'Watch', entities });
    this.wakeup.wake();
  }

  begin(seen: SeenRollout[]): void {
    this.addBatches('Begin', seen);
    this.wakeup.wake();
  }

  refresh(seen: SeenRollout): void {
    const { clock, options } = this.world;
    const before = this.refreshed.get(keyOf(seen));
    // Each spelling has to be known with the generation before the next one.
    if (before && before.workload.template !== seen.workload.template) {
      this.settle();
    }
    this.refreshed.set(keyOf(seen), seen);
    this.refreshAt ??= clock.now() + options.refreshKnownMs;
    this.wakeup.wake();
  }

  notice(seen: SeenRollout): void {
    if (this.refreshed.has(keyOf(seen))) this.settle();
    this.entries.push({ type: 'Notice', seen });
    if (this.entries.length > this.thinAt) this.thin();
    this.wakeup.wake();
  }

  /** What was not taken yet is left: a later start compares with what is known. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeup.wake();
    await this.running;
  }

  private addBatches(type: 'Begin' | 'Refresh', seen: SeenRollout[]): void {
    const { batchSize } = this.world.options;
    for (let start = 0; start < seen.length; start += batchSize) {
      const batch = seen.slice(start, start + batchSize);
      this.entries.push({ type, seen: batch });
    }
  }

  /** What was scaled is written down before what comes now. */
  private settle(): void {
    this.addBatches('Refresh', [...this.refreshed.values()]);
    this.refreshed = new Map();
    this.refreshAt = undefined;
  }

  private isRefreshDue(): boolean {
    const { clock } = this.world;
    return this.refreshAt !== undefined && this.refreshAt <= clock.now();
  }

  private async run(): Promise<void> {
    const { clock, options } = this.world;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      if (this.entries.length === 0 && this.isRefreshDue()) this.settle();
      const [next] = this.entries;
      if (!next) {
        await this.wakeup.wait(this.refreshAt);
        continue;
      }
      try {
        await this.record(next, signal);
        if (signal.aborted) return;
        this.entries.splice(this.entries.indexOf(next), 1);
        this.succeeded();
      } catch (error) {
        if (signal.aborted) return;
        this.failed(next, error);
        const delayMs = Math.min(
          options.retryFirstMs * 2 ** (this.failures - 1),
          options.retryMaxMs,
        );
        await this.pause(clock.now() + delayMs);
      }
    }
  }

  /** News does not end it: they would be refused as well. */
  private async pause(until: number): Promise<void> {
    const { clock } = this.world;
    while (!this.stopping.signal.aborted && clock.now() < until) {
      await this.wakeup.wait(until);
    }
  }

  private async record(entry: Entry, signal: AbortSignal): Promise<void> {
    const { cluster, complete, recorder, onNoticed } = this.world;
    if (entry.type === 'Notice') {
      const rollout = await complete(entry.seen, signal);
      signal.throwIfAborted();
      onNoticed(await recorder.notice(rollout));
      return;
    }
    if (entry.type === 'Watch') {
      await recorder.watch(cluster, entry.entities);
      return;
    }
    if (entry.type === 'Refresh') {
      await recorder.refresh(
        entry.seen.map(({ workload: { object, template } }) => ({
          cluster,
          workload: object,
          template,
        })),
      );
      return;
    }
    const rollouts: Rollout[] = [];
    for (const seen of entry.seen) rollouts.push(await complete(seen, signal));
    signal.throwIfAborted();
    for (const noticed of await recorder.begin(rollouts)) onNoticed(noticed);
  }

  private succeeded(): void {
    if (this.failures > 0) {
      this.world.logger.info(
        `Rollouts of cluster ${this.world.cluster} are recorded again`,
      );
    }
    this.failures = 0;
  }

  private failed(entry: Entry, error: unknown): void {
    const { cluster, logger } = this.world;
    this.failures += 1;
    const message = `Rollouts of cluster ${cluster} could not be recorded; trying again: ${error}`;
    // The same again and again is no news.
    if (this.failures === 1) logger.warn(message);
    else logger.debug(message);
    if (this.failures % triesBeforeOthers === 0) this.letOthersPass(entry);
  }

  /** Of what follows, only rollouts of other workloads may come before it. */
  private letOthersPass(entry: Entry): void {
    if (entry.type !== 'Notice') return;
    const nextBatch = this.entries.findIndex(({ type }) => type !== 'Notice');
    const end = nextBatch < 0 ? this.entries.length : nextBatch;
    const isSame = (other: Entry) =>
      other.type === 'Notice' && keyOf(other.seen) === keyOf(entry.seen);
    const notices = this.entries.slice(0, end);
    this.entries = [
      ...notices.filter(other => !isSame(other)),
      ...notices.filter(isSame),
      ...this.entries.slice(end),
    ];
  }

  private thin(): void {
    const newest = new Map<string, Entry>();
    for (const entry of this.entries) {
      if (entry.type === 'Notice') newest.set(keyOf(entry.seen), entry);
    }
    const before = this.entries.length;
    const [head, ...rest] = this.entries;
    // The first one may be on its way.
    this.entries = [
      head,
      ...rest.filter(
        entry =>
          entry.type !== 'Notice' || newest.get(keyOf(entry.seen)) === entry,
      ),
    ];
    // Not at every rollout when all of them are of different workloads.
    const { queueLength } = this.world.options;
    this.thinAt = Math.max(queueLength, 2 * this.entries.length);
    const lost = before - this.entries.length;
    if (lost === 0) return;
    this.world.logger.warn(
      `${lost} rollouts of cluster ${this.world.cluster} were followed by others before they could be recorded, and are left out`,
    );
  }
}

function keyOf({ workload: { object } }: SeenRollout): string {
  const { kind, metadata } = object;
  return JSON.stringify([kind, metadata.namespace, metadata.name]);
}
