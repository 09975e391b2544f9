import { Clock, startClock } from '../observation/Clock';
import { EventBooks } from '../observation/events/EventBooks';
import { StepKey } from '../observation/StepStore';
import { Wakeup } from '../observation/Wakeup';
import { AfterwatchObserver, AfterwatchWorld } from './AfterwatchObserver';
import { ListedWatch, WatchedStep } from './AfterwatchStore';
import { AfterwatchOptions, defaultAfterwatchOptions } from './options';

/** The watching of all steps of this process after their Successful ends. */
export interface Afterwatches {
  /** Takes up every step that is watched. */
  start(): Promise<void>;
  /** A step may have ended, or been taken over. A hint: what is true stands in the store. */
  nudge(): void;
  /** Stops looking; steps are taken up again by the next start, as long as they are watched. */
  stop(): Promise<void>;
}

function keyOf({ executionId, step }: StepKey): string {
  return `${executionId}/${step}`;
}

interface Running {
  observer: AfterwatchObserver;
  ended: Promise<void>;
}

/** Keeps an observer for every step that is watched, as far as there is room. */
class RunningAfterwatches implements Afterwatches {
  private readonly running = new Map<string, Running>();
  /** Steps that are left alone, by key, until these instants. */
  private readonly heldOff = new Map<string, number>();
  private wakeup: Wakeup | undefined;
  private isStopping = false;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly world: Omit<AfterwatchWorld, 'clock'>,
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
          `What is watched after its end could not be read; trying again: ${error}`,
        );
      }
      if (this.isStopping) return;
      await wakeup.wait(clock.now() + this.world.options.pollMs);
    }
  }

  private async takeUp(clock: Clock): Promise<void> {
    const { store } = this.world;
    const listed = await store.list();
    this.follow(listed);
    const fresh = this.chooseFresh(listed, clock);
    if (fresh.length === 0) return;
    for (const watched of await store.load(fresh)) {
      if (this.isStopping) return;
      this.begin(watched, clock);
    }
  }

  /** Tells those that run what was taken over, and ends those that are watched no more. */
  private follow(listed: ListedWatch[]): void {
    const known = new Map(listed.map(each => [keyOf(each), each]));
    for (const [key, { observer }] of this.running) {
      const watch = known.get(key);
      if (watch) observer.handOver(watch.takenOver);
      else observer.stop();
    }
    for (const key of this.heldOff.keys()) {
      if (!known.has(key)) this.heldOff.delete(key);
    }
  }

  /** What is over needs no room: it is only written that it is. */
  private chooseFresh(listed: ListedWatch[], clock: Clock): ListedWatch[] {
    const now = clock.now();
    const fresh = listed.filter(each => {
      const key = keyOf(each);
      const isHeldOff = (this.heldOff.get(key) ?? -Infinity) > now;
      return !this.running.has(key) && !isHeldOff;
    });
    const room = Math.max(0, this.world.options.most - this.running.size);
    const open = fresh.filter(({ until }) => until > now);
    return [
      ...fresh.filter(({ until }) => until <= now),
      ...open.slice(0, room),
    ];
  }

  private begin(watched: WatchedStep, clock: Clock): void {
    const key = keyOf(watched);
    try {
      const observer = new AfterwatchObserver(watched, {
        ...this.world,
        clock,
      });
      this.running.set(key, {
        observer,
        ended: this.observe(key, observer, clock),
      });
    } catch (error) {
      this.holdOff(key, clock, error);
    }
  }

  private async observe(
    key: string,
    observer: AfterwatchObserver,
    clock: Clock,
  ): Promise<void> {
    try {
      const end = await observer.run();
      // There may be room for another one.
      if (end === 'Over') this.wakeup?.wake();
      if (end === 'NotOurs') {
        this.world.logger.info(`Step ${key} is watched by another process.`);
        this.heldOff.set(key, clock.now() + this.world.options.holdOffMs);
      }
    } catch (error) {
      this.holdOff(key, clock, error);
    } finally {
      this.running.delete(key);
    }
  }

  /** It stays watched in the store, and is taken up again after a while. */
  private holdOff(key: string, clock: Clock, error: unknown): void {
    const { logger, options } = this.world;
    logger.error(`Watching step ${key} after its end broke off: ${error}`);
    this.heldOff.set(key, clock.now() + options.holdOffMs);
  }
}

/** Watches the steps of a store after their Successful ends, over given clusters. */
export function createAfterwatches({
  clock,
  options,
  ...world
}: Omit<AfterwatchWorld, 'clock' | 'options' | 'events'> & {
  clock?: Clock;
  options?: Partial<AfterwatchOptions>;
}): Afterwatches {
  const complete = { ...defaultAfterwatchOptions, ...options };
  const events = new EventBooks();
  return new RunningAfterwatches(
    { ...world, events, options: complete },
    clock,
  );
}
