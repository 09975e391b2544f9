import { Clock } from '../Clock';

interface Sleeper {
  at: number;
  wake: () => void;
}

/** Time that stands still until a test moves it. */
export class VirtualClock implements Clock {
  private time = Date.parse('2026-03-02T14:00:00.000Z');
  private readonly sleepers: Sleeper[] = [];

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason));
      this.sleepers.push({ at: this.time + milliseconds, wake: resolve });
    });
  }

  /** Lets so much time pass, sleeper by sleeper, and lets each do what it wants. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (;;) {
      const next = this.sleepers
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.sleepers.splice(this.sleepers.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.wake();
      await settle();
    }
    this.time = end;
  }
}

/** Every promise that is ready, and what follows from it: nothing here waits for the outside. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise(resolve => setImmediate(resolve));
  }
}
