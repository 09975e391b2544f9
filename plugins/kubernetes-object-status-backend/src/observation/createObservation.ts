import { LoggerService } from '@backstage/backend-plugin-api';
import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { Clock, startClock } from './Clock';
import { Observation } from './Observation';
import { defaultObservationOptions, ObservationOptions } from './options';
import { StepObserver } from './StepObserver';
import { OpenStep, StepKey, StepStore } from './StepStore';
import { Wakeup } from './Wakeup';

function keyOf({ executionId, step }: StepKey): string {
  return `${executionId}/${step}`;
}

interface Running {
  observer: StepObserver;
  ended: Promise<void>;
}

/** Keeps an observer for every open step. */
class StepObservation implements Observation {
  private readonly running = new Map<string, Running>();
  private clock: Clock | undefined;
  private wakeup: Wakeup | undefined;
  private isStopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly clusters: Map<string, Cluster>,
    private readonly store: StepStore,
    private readonly logger: LoggerService,
    private readonly options: ObservationOptions,
    private readonly givenClock: Clock | undefined,
  ) {}

  async start(): Promise<void> {
    const clock = this.givenClock ?? (await startClock(this.store));
    this.clock = clock;
    this.wakeup = new Wakeup(clock);
    this.loop = this.run(clock, this.wakeup);
  }

  nudge(): void {
    this.wakeup?.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeup?.wake();
    await this.loop;
    const running = [...this.running.values()];
    for (const { observer } of running) observer.stop();
    await Promise.all(running.map(({ ended }) => ended));
  }

  private async run(clock: Clock, wakeup: Wakeup): Promise<void> {
    while (!this.isStopping) {
      try {
        for (const open of await this.store.loadOpenSteps()) this.take(open);
      } catch (error) {
        this.logger.warn(
          `Open steps could not be read; trying again: ${error}`,
        );
      }
      if (this.isStopping) return;
      await wakeup.wait(clock.now() + this.options.pollMs);
    }
  }

  private take(open: OpenStep): void {
    const key = keyOf(open);
    const known = this.running.get(key);
    if (known) {
      if (open.cancelRequested) {
        known.observer.requestCancel(open.cancelRequested.reason);
      }
      return;
    }
    const { clusters, store, logger, options, clock } = this;
    if (!clock || this.isStopping) return;
    const dependencies = { clusters, store, logger, options, clock };
    const observer = new StepObserver(open, dependencies);
    const ended = this.observe(key, observer);
    this.running.set(key, { observer, ended });
  }

  private async observe(key: string, observer: StepObserver): Promise<void> {
    try {
      const end = await observer.run();
      if (end === 'NotOurs') {
        this.logger.info(`Step ${key} is observed by another process now.`);
      }
    } catch (error) {
      // It stays open in the store and is taken up again by the next poll.
      this.logger.error(`The observation of step ${key} broke off: ${error}`);
    } finally {
      this.running.delete(key);
      // The step that follows is waiting in the store.
      this.wakeup?.wake();
    }
  }
}

/** The observation of the steps in a store, over given clusters. */
export function createObservation(options: {
  clusters: Map<string, Cluster>;
  store: StepStore;
  logger: LoggerService;
  clock?: Clock;
  options?: Partial<ObservationOptions>;
}): Observation {
  return new StepObservation(
    options.clusters,
    options.store,
    options.logger,
    { ...defaultObservationOptions, ...options.options },
    options.clock,
  );
}
