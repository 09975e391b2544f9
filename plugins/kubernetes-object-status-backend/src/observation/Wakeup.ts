import { Clock } from './Clock';

/** Lets one loop wait for news, for an instant, or for its end. */
export class Wakeup {
  private isDue = false;
  private resolve: (() => void) | undefined;

  constructor(private readonly clock: Clock) {}

  /** There is news. Before the loop waits it is remembered. */
  wake(): void {
    this.isDue = true;
    this.resolve?.();
  }

  /** Waits for news, at most until an instant; without one for news alone. */
  async wait(until: number | undefined): Promise<void> {
    if (!this.isDue) {
      await new Promise<void>(resolve => {
        this.resolve = resolve;
        if (until === undefined) return;
        const delayMs = until - this.clock.now();
        const cancel = this.clock.after(delayMs, resolve);
        this.resolve = () => {
          cancel();
          resolve();
        };
      });
    }
    this.resolve = undefined;
    this.isDue = false;
  }
}
