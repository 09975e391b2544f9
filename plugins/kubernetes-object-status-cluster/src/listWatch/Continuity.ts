/**
 * The last instant at which a list was proven to be observed, and the alarm
 * when that is too long ago (R9).
 *
 * @internal
 */
export class Continuity {
  readonly #gapAfterMs: number;
  readonly #now: () => number;
  readonly #onGap: () => void;
  #observedThrough: number;
  #timer?: NodeJS.Timeout;
  #isStopped = false;

  /** Counts from now on; the alarm is given once each time until it is proven again. */
  constructor(gapAfterMs: number, now: () => number, onGap: () => void) {
    this.#gapAfterMs = gapAfterMs;
    this.#now = now;
    this.#onGap = onGap;
    this.#observedThrough = now();
    this.#wait();
  }

  get observedThrough(): number {
    return this.#observedThrough;
  }

  /** The list was observed at this instant; an earlier one than known changes nothing. */
  prove(at: number): void {
    this.#observedThrough = Math.max(this.#observedThrough, at);
    if (this.#timer === undefined && !this.#isStopped) this.#wait();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const leftMs = this.#observedThrough + this.#gapAfterMs - this.#now();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const silentMs = this.#now() - this.#observedThrough;
      // Timers may fire a little early.
      if (silentMs + 1 < this.#gapAfterMs) this.#wait();
      else this.#onGap();
    }, Math.max(0, leftMs));
  }
}
