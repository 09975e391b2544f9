import { Clock } from '../Clock';

interface Timer {
  at: number;
  callback: () => void;
}

/** Lets everything that waits for a promise go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise<void>(resolve => setImmediate(resolve));
  }
}

/** A clock that moves when the test says so, and rings its timers in order. */
export class VirtualClock implements Clock {
  private timers = new Set<Timer>();

  constructor(private instant = 1_000_000) {}

  now(): number {
    return this.instant;
  }

  fromMonotonic(monotonicMs: number): number {
    return monotonicMs;
  }

  after(delayMs: number, callback: () => void): () => void {
    const timer = { at: this.instant + Math.max(0, delayMs), callback };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Timers that nobody has taken back. */
  get pending(): number {
    return this.timers.size;
  }

  /** Lets so many seconds pass. */
  async pass(seconds: number): Promise<void> {
    const until = this.instant + seconds * 1000;
    await settle();
    for (;;) {
      const [next] = [...this.timers]
        .filter(({ at }) => at <= until)
        .sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers.delete(next);
      this.instant = Math.max(this.instant, next.at);
      next.callback();
      await settle();
    }
    this.instant = until;
    await settle();
  }
}
