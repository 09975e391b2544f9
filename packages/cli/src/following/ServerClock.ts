/**
 * The portal's clock as far as it can be told from the instants that it sends.
 *
 * Clocks of CI machines are wrong often enough that elapsed times must not be
 * made of two clocks. An instant was already past when it reached us, so the
 * largest difference ever seen is the nearest one.
 *
 * @internal
 */
export class ServerClock {
  private offset?: number;

  constructor(private readonly now: () => number) {}

  /** Learns from an ISO instant that has just arrived. */
  observe(instant: string | undefined): void {
    const difference = Date.parse(instant ?? '') - this.now();
    if (Number.isNaN(difference)) return;
    this.offset = Math.max(this.offset ?? difference, difference);
  }

  /** Milliseconds since 1970 on the portal's clock. */
  current(): number {
    return this.now() + (this.offset ?? 0);
  }

  /** Whole seconds since an ISO instant of the portal. */
  secondsSince(instant: string | undefined): number {
    const from = Date.parse(instant ?? '');
    if (Number.isNaN(from)) return 0;
    return Math.max(0, Math.floor((this.current() - from) / 1000));
  }
}
