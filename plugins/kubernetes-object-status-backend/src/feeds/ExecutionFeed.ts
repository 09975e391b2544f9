import { LoggerService } from '@backstage/backend-plugin-api';
import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { FoundExecution } from '../executions/ExecutionService';
import { Clock } from '../observation/Clock';
import { Wakeup } from '../observation/Wakeup';
import { FeedSource } from './FeedSource';
import { FeedOptions } from './options';
import { RecentTransitions } from './RecentTransitions';

/** An execution as it was at one instant. */
export interface FeedLook {
  execution: FoundExecution;
  /** When it was read, on the database's clock. */
  now: Instant;
}

/** What a follower gets: first what happened, then what the execution is by it. */
export type FeedItem =
  | { type: 'Transitions'; transitions: Transition[] }
  | { type: 'Look'; look: FeedLook };

/** What a feed works with. */
export interface FeedWorld {
  source: FeedSource;
  clock: Clock;
  logger: LoggerService;
  options: FeedOptions;
}

/**
 * Reads one execution for all who follow it.
 *
 * F1: a change costs one read, however many follow.
 * F2: nothing is queued for a follower: it takes the present state when it is
 * ready, and the transitions that it has not had. A slow one costs no memory.
 * F3: an execution is read before its transitions, so that all of them are
 * there when it is seen to have ended.
 */
export class ExecutionFeed {
  private readonly wakeup: Wakeup;
  /** Woken by `end` alone. */
  private readonly pause: Wakeup;
  private readonly recent: RecentTransitions;
  private readonly waiting = new Set<() => void>();
  private look: FeedLook | undefined;
  /** Reads that have begun, and the number of the last that succeeded. */
  private begun = 0;
  private done = 0;
  private hasFailed = false;
  private isEnded = false;

  /** @param after - where its first follower stands */
  constructor(
    private readonly id: string,
    after: number,
    private readonly world: FeedWorld,
  ) {
    this.wakeup = new Wakeup(world.clock);
    this.pause = new Wakeup(world.clock);
    this.recent = new RecentTransitions(after, world.options.keptTransitions);
  }

  /** The execution's `sequence`, once it was read. */
  get version(): number | undefined {
    return this.look?.execution.sequence;
  }

  /** Nothing changes any more (R12). */
  get isFinished(): boolean {
    return this.look?.execution.state === 'Finished';
  }

  /** The execution may have changed. */
  wake(): void {
    this.wakeup.wake();
  }

  /** Ends the loop and every follower. */
  end(): void {
    this.isEnded = true;
    this.wakeup.wake();
    this.pause.wake();
    this.notify();
  }

  /** The loop. It ends with the execution, when that is gone, or by `end`. */
  async run(): Promise<void> {
    const { clock, options } = this.world;
    for (;;) {
      // Its first follower wakes it.
      await this.wakeup.wait(undefined);
      if (this.isEnded) return;
      const isRead = await this.read();
      if (this.isFinished) return;
      if (!isRead) this.wakeup.wake();
      const pauseMs = isRead ? options.gapMs : options.retryMs;
      await this.pause.wait(clock.now() + pauseMs);
    }
  }

  /**
   * The execution from now on, beginning with what it is at the time of the
   * call; it ends with the execution, by the signal, or with the feed.
   *
   * @param after - seq of the last transition that the follower has
   */
  async *follow(after: number, signal: AbortSignal): AsyncGenerator<FeedItem> {
    // What was read before may be older than what the follower knows.
    const least = this.begun + 1;
    this.wake();
    let position = after;
    let seen: FeedLook | undefined;
    for (;;) {
      const look = await this.nextLook(seen, least, signal);
      if (!look) return;
      const upTo = this.recent.lastSeq;
      while (position < upTo) {
        const transitions = await this.transitionsAfter(position);
        if (transitions.length === 0) break;
        yield { type: 'Transitions', transitions };
        position = transitions[transitions.length - 1].seq;
      }
      yield { type: 'Look', look };
      if (look.execution.state === 'Finished') return;
      seen = look;
    }
  }

  /** Waits for a look other than the one that was seen; `undefined` at the end. */
  private async nextLook(
    seen: FeedLook | undefined,
    least: number,
    signal: AbortSignal,
  ): Promise<FeedLook | undefined> {
    while (!this.isEnded && !signal.aborted) {
      const isFresh = this.isFinished || this.done >= least;
      if (isFresh && this.look !== seen) return this.look;
      await this.news(signal);
    }
    return undefined;
  }

  private async transitionsAfter(position: number): Promise<Transition[]> {
    const kept = this.recent.after(position);
    if (kept) return kept;
    const { source, options } = this.world;
    const page = { after: position, limit: options.pageSize };
    return (await source.listTransitions(this.id, page)).items;
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private notify(): void {
    for (const done of [...this.waiting]) done();
  }

  private async read(): Promise<boolean> {
    this.begun += 1;
    const number = this.begun;
    try {
      const execution = await this.world.source.find(this.id);
      const now = await this.world.source.now();
      await this.readTransitions();
      // A write that changed nothing to be seen is no news.
      if (execution.sequence !== this.version) this.look = { execution, now };
      this.done = number;
      this.hasFailed = false;
      this.notify();
      return true;
    } catch (error) {
      this.onFault(error);
      return false;
    }
  }

  private async readTransitions(): Promise<void> {
    const { source, options } = this.world;
    for (;;) {
      const after = this.recent.lastSeq;
      const page = { after, limit: options.pageSize };
      const { items, hasMore } = await source.listTransitions(this.id, page);
      this.recent.add(items);
      if (!hasMore || items.length === 0) return;
    }
  }

  private onFault(error: unknown): void {
    if (error instanceof Error && error.name === 'UnknownExecutionError') {
      this.end();
      return;
    }
    if (this.hasFailed) return;
    this.hasFailed = true;
    this.world.logger.warn(
      `Execution ${this.id} could not be read for those who follow it; trying again: ${error}`,
    );
  }
}
