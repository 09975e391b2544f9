import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  executionsChannel,
  ExecutionSignal,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Clock } from '../observation/Clock';
import { Wakeup } from '../observation/Wakeup';
import { monotonicClock } from './monotonicClock';
import { defaultSignalOptions, SignalOptions } from './options';
import { VersionStore } from './VersionStore';

/** What the publisher works with. */
export interface SignalPublisherOptions {
  signals: SignalsService;
  versions: VersionStore;
  logger: LoggerService;
  options?: Partial<SignalOptions>;
  /** For tests. */
  clock?: Clock;
}

/**
 * Publishes that executions changed: their ids and versions, and nothing else.
 *
 * P1: `tell` only takes a note; no write waits for a signal or fails with it.
 * P2: an execution is told of at most once in `gapMs`, and its last version is
 * told in the end, also after a failure.
 * P3: a signal that nobody takes over holds up no others; how many of them
 * there are is bounded.
 * P4: what waits is bounded. What is dropped beyond that, pages find by polling.
 */
export class SignalPublisher {
  private readonly options: SignalOptions;
  private readonly clock: Clock;
  /** Woken by `stop` alone. */
  private readonly wakeup: Wakeup;
  private readonly waiting = new Set<string>();
  /** Last version told, by execution; the oldest is forgotten first. */
  private readonly told = new Map<string, number>();
  private isStopping = false;
  private running: Promise<void> | undefined;
  private hasFailed = false;
  /** Signals that are being handed over, and for too long. */
  private slow = 0;

  constructor(private readonly deps: SignalPublisherOptions) {
    this.options = { ...defaultSignalOptions, ...deps.options };
    this.clock = deps.clock ?? monotonicClock;
    this.wakeup = new Wakeup(this.clock);
  }

  /** Notes that an execution was changed (P1). */
  tell(executionId: string): void {
    if (this.isStopping) return;
    this.waiting.add(executionId);
    dropOldest(this.waiting, this.options.mostWaiting);
    this.running ??= this.run();
  }

  /** Ends; what still waits is not told any more. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeup.wake();
    await this.running;
  }

  /** Runs while something waits, so that an idle portal has no timer. */
  private async run(): Promise<void> {
    const { gapMs, retryMs } = this.options;
    while (this.waiting.size > 0 && !this.isStopping) {
      const isDone = await this.publishWaiting();
      await this.wakeup.wait(this.clock.now() + (isDone ? gapMs : retryMs));
    }
    this.running = undefined;
  }

  /** Tells of all that waits; what failed waits on. */
  private async publishWaiting(): Promise<boolean> {
    const ids = [...this.waiting];
    this.waiting.clear();
    let isDone = true;
    try {
      const versions = await this.deps.versions.findVersions(ids);
      for (let from = 0; from < ids.length; from += this.options.atOnce) {
        const batch = ids.slice(from, from + this.options.atOnce);
        this.requireRoom();
        const results = await Promise.all(
          batch.map(id => this.publish(id, versions.get(id))),
        );
        isDone &&= results.every(Boolean);
      }
    } catch (error) {
      isDone = false;
      // Those that were told already have the version that they had.
      for (const id of ids) this.waiting.add(id);
      this.note(error);
    }
    if (isDone) this.hasFailed = false;
    return isDone;
  }

  private async publish(
    executionId: string,
    version: number | undefined,
  ): Promise<boolean> {
    if (version === undefined || this.told.get(executionId) === version) {
      return true;
    }
    const message: ExecutionSignal = { executionId, version };
    try {
      await this.handOver(message);
    } catch (error) {
      this.waiting.add(executionId);
      this.note(error);
      return false;
    }
    // Put at the end again: it is the one told of last.
    this.told.delete(executionId);
    this.told.set(executionId, version);
    dropOldest(this.told, this.options.mostWaiting);
    return true;
  }

  /** Done when the signal was taken over, or is slow to be. */
  private async handOver(message: ExecutionSignal): Promise<void> {
    let isSlow = false;
    const taken = this.deps.signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: executionsChannel,
        message,
      })
      .finally(() => {
        if (isSlow) this.slow -= 1;
      });
    await new Promise<void>((resolve, reject) => {
      const takeBack = this.clock.after(this.options.slowMs, () => {
        isSlow = true;
        this.slow += 1;
        resolve();
      });
      taken
        .then(resolve, error => {
          if (isSlow) this.note(error);
          else reject(error);
        })
        .finally(takeBack);
    });
  }

  /** @throws Error - too many signals have not been taken over */
  private requireRoom(): void {
    if (this.slow < this.options.atOnce) return;
    throw new Error(`${this.slow} signals have not been taken over`);
  }

  /** Once until it works again: it would come with every change. */
  private note(error: unknown): void {
    if (this.hasFailed || this.isStopping) return;
    this.hasFailed = true;
    this.deps.logger.warn(
      `Changes cannot be told by signals, so pages poll until they can: ${error}`,
    );
  }
}

function dropOldest(
  collection: Set<string> | Map<string, unknown>,
  most: number,
): void {
  for (const key of collection.keys()) {
    if (collection.size <= most) return;
    collection.delete(key);
  }
}
