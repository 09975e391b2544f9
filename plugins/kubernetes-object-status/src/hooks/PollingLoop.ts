import { paintMs } from './intervals';

/** The last known state of something that is asked for again and again. @internal */
export interface Polled<T> {
  /** The last good answer; kept when later ones fail. */
  value?: T;
  /** Why the last try failed; absent after a good answer. */
  error?: unknown;
  /** When the last good answer came, in milliseconds. */
  answeredAt?: number;
  /** Since when answers are expected without a break, in milliseconds. */
  listeningSince: number;
  /** Asks at once. */
  refresh: () => void;
  /** Asks soon: something changed. Many calls cost one question. */
  nudge: () => void;
}

/** @internal */
export interface PollingOptions<T> {
  /**
   * What is asked for; another key forgets the state of the one before.
   * Without one nothing is asked.
   */
  key: string | undefined;
  ask: (signal: AbortSignal, previous: T | undefined) => Promise<T>;
  /** Milliseconds until the next try; `undefined` waits for `refresh`. */
  intervalMs: (value: T | undefined, error: unknown) => number | undefined;
  /** Milliseconds between the starts of two tries, however often it is nudged. */
  minimumGapMs?: number;
}

/** A try that takes longer counts as failed, so that the next one can begin. */
const patienceMs = 15_000;

/** What a loop publishes. @internal */
export type PollingState<T> = Omit<Polled<T>, 'refresh' | 'nudge'> & {
  key?: string;
};

/** Nothing is known yet. @internal */
export function untouched<T>(key: string | undefined): PollingState<T> {
  return { key, listeningSince: Date.now() };
}

/**
 * Asks, stores, waits; one loop per key.
 *
 * @internal
 */
export class PollingLoop<T> {
  #value: T | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nudge: ReturnType<typeof setTimeout> | undefined;
  #askedAt = -Infinity;
  #isOutdated = false;
  #running: AbortController | undefined;
  #isStopped = false;
  #state: PollingState<T>;

  constructor(
    key: string,
    private readonly options: () => PollingOptions<T>,
    private readonly publish: (state: PollingState<T>) => void,
  ) {
    this.#state = untouched(key);
  }

  start(): () => void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.publish(this.#state);
    if (!document.hidden) this.askNow();
    return () => {
      this.#isStopped = true;
      document.removeEventListener('visibilitychange', this.#onVisibility);
      this.#halt();
    };
  }

  askNow() {
    this.#halt();
    // The outcome goes into the published state, so nothing is left to catch.
    void this.#ask();
  }

  /**
   * Asks after the running try and after the gap. What is being answered now
   * may be from before the change, so it is asked again.
   */
  askSoon() {
    if (this.#isStopped || document.hidden) return;
    if (this.#running !== undefined) {
      this.#isOutdated = true;
      return;
    }
    if (this.#nudge !== undefined) return;
    const gapMs = this.options().minimumGapMs ?? paintMs;
    const delayMs = this.#askedAt + gapMs - Date.now();
    if (delayMs <= 0) {
      this.askNow();
      return;
    }
    this.#nudge = setTimeout(() => this.askNow(), delayMs);
  }

  #onVisibility = () => {
    if (document.hidden) {
      this.#halt();
      return;
    }
    this.#update({ listeningSince: Date.now() });
    this.askNow();
  };

  async #ask() {
    const controller = new AbortController();
    this.#running = controller;
    this.#askedAt = Date.now();
    this.#isOutdated = false;
    const { ask, intervalMs } = this.options();
    const result = await answerOf(
      signal => ask(signal, this.#value),
      controller,
    );
    if (this.#running !== controller || this.#isStopped) return;
    this.#running = undefined;
    if ('value' in result) {
      this.#value = result.value;
      const answeredAt = Date.now();
      this.#update({ value: result.value, error: undefined, answeredAt });
    } else {
      this.#update({ error: result.error });
    }
    this.#wait(intervalMs(this.#value, this.#state.error));
    if (this.#isOutdated) this.askSoon();
  }

  #wait(delayMs: number | undefined) {
    if (delayMs === undefined || document.hidden) return;
    this.#timer = setTimeout(() => this.askNow(), delayMs);
  }

  #halt() {
    clearTimeout(this.#timer);
    clearTimeout(this.#nudge);
    this.#nudge = undefined;
    this.#running?.abort();
    this.#running = undefined;
  }

  #update(change: Partial<PollingState<T>>) {
    this.#state = { ...this.#state, ...change };
    this.publish(this.#state);
  }
}

type Answer<T> = { value: T } | { error: unknown };

/** Resolves at the answer, the error, or when patience ends; never throws. */
async function answerOf<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  controller: AbortController,
): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Answer<T>>(resolve => {
    timer = setTimeout(() => {
      controller.abort();
      resolve({ error: new Error('No answer from the portal in 15 s') });
    }, patienceMs);
  });
  const answer = ask(controller.signal).then(
    (value): Answer<T> => ({ value }),
    (error: unknown): Answer<T> => ({ error }),
  );
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
}
