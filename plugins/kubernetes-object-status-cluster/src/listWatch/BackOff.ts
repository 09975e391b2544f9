/** @internal */
export interface BackOffSettings {
  timing: {
    backOffFirstMs: number;
    backOffMaxMs: number;
    backOffResetMs: number;
  };
  now: () => number;
  random: () => number;
}

/**
 * How long to wait after an error: doubled each time up to a limit, with full
 * jitter, from the start again after a time without errors (W5).
 *
 * @internal
 */
export class BackOff {
  readonly #settings: BackOffSettings;
  readonly #firstMs: number;
  readonly #maxMs: number;
  #errors = 0;
  #lastUntil = -Infinity;

  constructor(
    settings: BackOffSettings,
    bounds?: { firstMs: number; maxMs: number },
  ) {
    this.#settings = settings;
    this.#firstMs = bounds?.firstMs ?? settings.timing.backOffFirstMs;
    this.#maxMs = bounds?.maxMs ?? settings.timing.backOffMaxMs;
  }

  /** Milliseconds to wait now. */
  next(): number {
    const { timing, now, random } = this.#settings;
    if (now() - this.#lastUntil >= timing.backOffResetMs) this.#errors = 0;
    const longest = Math.min(this.#maxMs, this.#firstMs * 2 ** this.#errors);
    this.#errors += 1;
    const waitMs = random() * longest;
    this.#lastUntil = now() + waitMs;
    return waitMs;
  }
}
