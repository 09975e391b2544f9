import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { StepStore } from './StepStore';

/** What the observation knows of time, so that tests can move it. */
export interface Clock {
  /** Milliseconds since 1970 on the database's clock; never goes backwards. */
  now(): Instant;
  /** The same instant, from the monotonic milliseconds of this process. */
  fromMonotonic(monotonicMs: number): Instant;
  /** Calls back after a while; the answer takes it back. */
  after(delayMs: number, callback: () => void): () => void;
}

/** Longer than this a timer of Node fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * A clock that starts at the database's instant and goes on by the monotonic
 * clock: a step's durations survive a change of the process and of the wall
 * clock (R14).
 */
export async function startClock(
  store: Pick<StepStore, 'now'>,
): Promise<Clock> {
  const before = performance.now();
  const instant = await store.now();
  // The answer belongs to the middle of the call.
  const offset = instant - (before + performance.now()) / 2;
  return {
    now: () => Math.round(performance.now() + offset),
    fromMonotonic: monotonicMs => Math.round(monotonicMs + offset),
    after(delayMs, callback) {
      const delay = Math.min(Math.max(delayMs, 0), LONGEST_TIMER_MS);
      const timer = setTimeout(callback, delay);
      return () => clearTimeout(timer);
    },
  };
}
