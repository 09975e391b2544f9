import FakeTimers, { Clock } from '@sinonjs/fake-timers';

/**
 * Time that passes only when it is told to, for everything in this process:
 * timers, dates, and what waits by `node:timers/promises`.
 *
 * @internal
 */
export class VirtualTime {
  static startAt(now: number): VirtualTime {
    return new VirtualTime(FakeTimers.install({ now }));
  }

  private constructor(private readonly clock: Clock & { uninstall(): void }) {}

  get now(): number {
    return this.clock.now;
  }

  /** Lets everything happen that is due within so many milliseconds. */
  async pass(ms: number): Promise<void> {
    await this.clock.tickAsync(ms);
  }

  /** The machine's own time again. */
  end(): void {
    this.clock.uninstall();
  }
}
