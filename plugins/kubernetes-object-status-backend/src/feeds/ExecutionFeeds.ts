import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '../observation/Clock';
import { Wakeup } from '../observation/Wakeup';
import { ExecutionChanges } from '../signals/ExecutionChanges';
import { monotonicClock } from '../signals/monotonicClock';
import { ExecutionFeed, FeedItem } from './ExecutionFeed';
import { FeedSource } from './FeedSource';
import { defaultFeedOptions, FeedOptions } from './options';

/** What feeds work with. */
export interface ExecutionFeedsOptions {
  source: FeedSource;
  changes: ExecutionChanges;
  logger: LoggerService;
  options?: Partial<FeedOptions>;
  /** For tests. */
  clock?: Clock;
}

interface Followed {
  feed: ExecutionFeed;
  followers: number;
}

/**
 * A feed for each execution that somebody follows, on any replica: changes of
 * this process are heard of at once, all others by one look at the versions of
 * everything that is followed.
 */
export class ExecutionFeeds {
  private readonly options: FeedOptions;
  private readonly clock: Clock;
  private readonly followed = new Map<string, Followed>();
  private readonly running = new Set<Promise<void>>();
  /** Woken when nobody follows any more, and at the end. */
  private readonly wakeup: Wakeup;
  private isPolling = false;
  private hasFailed = false;
  private isStopping = false;
  private readonly forget: () => void;

  constructor(private readonly deps: ExecutionFeedsOptions) {
    this.options = { ...defaultFeedOptions, ...deps.options };
    this.clock = deps.clock ?? monotonicClock;
    this.wakeup = new Wakeup(this.clock);
    this.forget = deps.changes.listen(id => this.followed.get(id)?.feed.wake());
  }

  /** Executions that somebody follows. */
  get size(): number {
    return this.followed.size;
  }

  /**
   * Follows an execution until it has ended, the signal ends it, or the feeds
   * are stopped. Whether the caller may see it is decided before.
   *
   * @param after - seq of the last transition that the follower has
   */
  async *follow(
    id: string,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<FeedItem> {
    if (this.isStopping) return;
    const followed = this.join(id, after);
    try {
      yield* followed.feed.follow(after, signal);
    } finally {
      this.leave(id, followed);
    }
  }

  /** Ends every follower. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.forget();
    this.wakeup.wake();
    for (const { feed } of this.followed.values()) feed.end();
    await Promise.all(this.running);
  }

  private join(id: string, after: number): Followed {
    const known = this.followed.get(id);
    if (known) {
      known.followers += 1;
      return known;
    }
    const { source, logger } = this.deps;
    const { clock, options } = this;
    const feed = new ExecutionFeed(id, after, {
      source,
      clock,
      logger,
      options,
    });
    const followed = { feed, followers: 1 };
    this.followed.set(id, followed);
    this.start(feed.run());
    if (!this.isPolling) this.start(this.poll());
    return followed;
  }

  private leave(id: string, followed: Followed): void {
    followed.followers -= 1;
    if (followed.followers > 0) return;
    followed.feed.end();
    this.followed.delete(id);
    if (this.followed.size === 0) this.wakeup.wake();
  }

  private start(loop: Promise<void>): void {
    this.running.add(loop);
    void loop.finally(() => this.running.delete(loop));
  }

  /** Looks at the versions of what is followed, while something is. */
  private async poll(): Promise<void> {
    this.isPolling = true;
    while (this.followed.size > 0 && !this.isStopping) {
      await this.wakeup.wait(this.clock.now() + this.options.pollMs);
      await this.wakeOutdated();
    }
    this.isPolling = false;
  }

  private async wakeOutdated(): Promise<void> {
    const open = [...this.followed].filter(([, { feed }]) => !feed.isFinished);
    if (open.length === 0 || this.isStopping) return;
    try {
      const ids = open.map(([id]) => id);
      const versions = await this.deps.source.findVersions(ids);
      for (const [id, { feed }] of open) {
        if (versions.get(id) !== feed.version) feed.wake();
      }
      this.hasFailed = false;
    } catch (error) {
      if (!this.hasFailed) {
        this.deps.logger.warn(
          `The versions of followed executions could not be read; trying again: ${error}`,
        );
      }
      this.hasFailed = true;
    }
  }
}
