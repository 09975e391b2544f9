import { Clock, startClock } from './Clock';
import { EventBooks } from './events/EventBooks';
import { Observation } from './Observation';
import { defaultObservationOptions, ObservationOptions } from './options';
import { requestedEnd } from './RequestedEnd';
import { StepObserver, StepWorld } from './StepObserver';
import { ListedStep, OpenStep, StepKey } from './StepStore';
import { Wakeup } from './Wakeup';

function keyOf({ executionId, step }: StepKey): string {
  return `${executionId}/${step}`;
}

interface Running {
  observer: StepObserver;
  /** Its pipeline had not applied it when its observation began. */
  wasApplying: boolean;
  /** How often it had begun anew when its observation began. */
  renewals: number;
  ended: Promise<void>;
}

/** Keeps an observer for every open step. */
class StepObservation implements Observation {
  private readonly running = new Map<string, Running>();
  /** Steps that are left alone, by key, until these instants. */
  private readonly heldOff = new Map<string, number>();
  private wakeup: Wakeup | undefined;
  private isStopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly world: Omit<StepWorld, 'clock'>,
    private readonly givenClock: Clock | undefined,
  ) {}

  async start(): Promise<void> {
    const clock = this.givenClock ?? (await startClock(this.world.store));
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
        await this.takeUp(clock);
      } catch (error) {
        this.world.logger.warn(
          `Open steps could not be read; trying again: ${error}`,
        );
      }
      if (this.isStopping) return;
      await wakeup.wait(clock.now() + this.world.options.pollMs);
    }
  }

  /** Begins with steps that are new, and ends with those that are open no more. */
  private async takeUp(clock: Clock): Promise<void> {
    await this.world.store.startWaiting();
    const listed = await this.world.store.listOpenSteps();
    this.follow(listed);
    const fresh = listed.filter(step => this.isFresh(keyOf(step), clock));
    if (fresh.length === 0) return;
    for (const step of await this.world.store.loadOpenSteps(fresh)) {
      if (this.isStopping) return;
      this.begin(step, clock);
    }
  }

  /** Tells the steps that are observed already what was asked of them. */
  private follow(listed: ListedStep[]): void {
    const open = new Map(listed.map(step => [keyOf(step), step]));
    for (const [key, { observer, wasApplying, renewals }] of this.running) {
      const step = open.get(key);
      const end = step && requestedEnd(step);
      // What was applied is known now: it is observed anew.
      const isApplied = wasApplying && !step?.isApplying;
      const isRenewed = (step?.renewals ?? 0) !== renewals;
      if (!step || isApplied || isRenewed) observer.stop();
      else if (end) observer.requestEnd(end);
    }
    for (const key of this.heldOff.keys()) {
      if (!open.has(key)) this.heldOff.delete(key);
    }
  }

  private isFresh(key: string, clock: Clock): boolean {
    const isHeldOff = (this.heldOff.get(key) ?? -Infinity) > clock.now();
    return !this.running.has(key) && !isHeldOff;
  }

  private begin(open: OpenStep, clock: Clock): void {
    const key = keyOf(open);
    try {
      const observer = new StepObserver(open, { ...this.world, clock });
      const ended = this.observe(key, observer, clock);
      const wasApplying = open.isApplying === true;
      const { renewals = 0 } = open;
      this.running.set(key, { observer, ended, wasApplying, renewals });
    } catch (error) {
      this.holdOff(key, clock, error);
    }
  }

  private async observe(
    key: string,
    observer: StepObserver,
    clock: Clock,
  ): Promise<void> {
    try {
      const end = await observer.run();
      // The step that follows is waiting in the store, or this one was applied.
      if (end === 'Concluded' || end === 'Stopped') this.wakeup?.wake();
      if (end === 'NotOurs' || end === 'ConcludedByOther') {
        this.world.logger.info(`Step ${key} was written by another process.`);
        this.heldOff.set(key, clock.now() + this.world.options.holdOffMs);
      }
    } catch (error) {
      this.holdOff(key, clock, error);
    } finally {
      this.running.delete(key);
    }
  }

  /** It stays open in the store, and is taken up again after a while. */
  private holdOff(key: string, clock: Clock, error: unknown): void {
    const { logger, options } = this.world;
    logger.error(`The observation of step ${key} broke off: ${error}`);
    this.heldOff.set(key, clock.now() + options.holdOffMs);
  }
}

/**
 * The observation of the steps in a store, over given clusters. `rules` judge
 * in place of the engine's own.
 */
export function createObservation({
  clock,
  options,
  ...world
}: Omit<StepWorld, 'clock' | 'options' | 'events'> & {
  clock?: Clock;
  options?: Partial<ObservationOptions>;
}): Observation {
  const complete = { ...defaultObservationOptions, ...options };
  const events = new EventBooks();
  return new StepObservation({ ...world, events, options: complete }, clock);
}
