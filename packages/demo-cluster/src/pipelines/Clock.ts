import { setTimeout as wait } from 'node:timers/promises';

/** Time for pipelines; tests have their own. @internal */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws the signal's reason - it was aborted */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** @internal */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    await wait(milliseconds, undefined, { signal });
  },
};
