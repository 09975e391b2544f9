import { Instant } from '../judging/Judgement';
import { StepState } from './StepState';

/** R2: the cluster has so long to prove the end of a window. */
const PROOF_MS = 5_000;
/** R7: without a timeout, unbroken blindness ends a step after an hour. */
const BLINDNESS_MS = 3_600_000;
/** R7: `limits.stepMaxAge`, 7 days. */
export const MAX_AGE_MS = 7 * 24 * 3_600_000;

/** What comes due. */
export type Timer =
  | { type: 'WindowEnd'; at: Instant }
  | { type: 'Timeout'; at: Instant }
  | { type: 'Blindness'; at: Instant }
  | { type: 'MaxAge'; at: Instant };

/** R5: when the time is over; `undefined` without a limit. */
export function timeoutAt(state: StepState): Instant | undefined {
  const seconds = state.check.stepExecutionTimeoutSeconds;
  return seconds === null ? undefined : state.startedAt + seconds * 1000;
}

/**
 * R9: whether a window may end. One on Successful may not while a counted
 * object is in a gap; one on Failed may when some object was Failed and proven
 * throughout it.
 */
export function mayWindowEnd(state: StepState): boolean {
  const { window, gaps } = state;
  if (!window) return false;
  if (window.status === 'Successful') return Object.keys(gaps).length === 0;
  return window.failedThroughout.some(id => gaps[id] === undefined);
}

function windowEnd(state: StepState): Timer | undefined {
  const { window } = state;
  if (!window || window.proofAskedAt !== undefined) return undefined;
  if (!mayWindowEnd(state)) return undefined;
  return { type: 'WindowEnd', at: Math.max(window.until, state.at) };
}

function timeout(state: StepState): Timer | undefined {
  const at = timeoutAt(state);
  if (at === undefined) return undefined;
  const { window } = state;
  // R6: the window's end comes before the timeout, so its proof is waited for.
  const isProving = window?.proofAskedAt !== undefined && window.until <= at;
  return {
    type: 'Timeout',
    at: isProving ? Math.max(at, (window.proofAskedAt ?? at) + PROOF_MS) : at,
  };
}

function withoutLimit(state: StepState): Timer[] {
  if (timeoutAt(state) !== undefined) return [];
  const timers: Timer[] = [
    { type: 'MaxAge', at: state.startedAt + MAX_AGE_MS },
  ];
  if (state.blindSince !== undefined) {
    timers.unshift({ type: 'Blindness', at: state.blindSince + BLINDNESS_MS });
  }
  return timers;
}

/** The timer that comes first; of two at the same instant the window's end (R6). */
export function nextTimer(state: StepState): Timer | undefined {
  if (state.outcome) return undefined;
  const timers = [windowEnd(state), timeout(state), ...withoutLimit(state)];
  return timers
    .filter((timer): timer is Timer => timer !== undefined)
    .reduce<Timer | undefined>(
      (first, timer) => (first && first.at <= timer.at ? first : timer),
      undefined,
    );
}
