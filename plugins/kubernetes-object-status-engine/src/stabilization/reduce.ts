import { Instant } from '../judging/Judgement';
import {
  conclude,
  concludeBlindness,
  concludeMaxAge,
  concludeTimeout,
  concludeUnverified,
  concludeWindow,
} from './conclude';
import { explain } from './explain';
import { onGapEnded, onGapStarted } from './onGap';
import { onJudged, withSuccesses } from './onJudged';
import { EventOf, Reduction, StepEvent, StepState } from './StepState';
import { unchanged } from './unchanged';
import { mayWindowEnd, nextTimer, Timer, timeoutAt } from './timers';
import { openWindow } from './window';

/** R2: the cluster has shown the same after the window's end. */
function onEndProven(
  state: StepState,
  { at }: EventOf<'EndProven'>,
): Reduction {
  const isDue = state.window?.proofAskedAt !== undefined && mayWindowEnd(state);
  return isDue ? concludeWindow(state, at) : unchanged(state);
}

/** R1: from here on a window may open. R13: without verification that is the end. */
function onApplied(state: StepState, at: Instant): Reduction {
  if (state.phase !== 'Applying') return unchanged(state);
  if (state.check.mode === 'none') return concludeUnverified(state, at);
  const checking: StepState = { ...state, phase: 'Checking' };
  return openWindow(withSuccesses(checking, undefined, at), at);
}

function apply(state: StepState, event: StepEvent): Reduction {
  switch (event.type) {
    case 'Applied':
      return onApplied(state, event.at);
    case 'ApplyFailed':
      return conclude(state, event.at, {
        outcome: 'Failed',
        explanation: explain.applyFailed(event.cause, event.message),
      });
    case 'Judged':
      return onJudged(state, event);
    case 'Tick':
      return unchanged(state);
    case 'EndProven':
      return onEndProven(state, event);
    case 'GapStarted':
      return onGapStarted(state, event);
    case 'GapEnded':
      return onGapEnded(state, event);
    case 'CancelRequested':
      return conclude(state, event.at, {
        outcome: 'Cancelled',
        explanation: explain.cancelled(event.reason),
      });
    case 'Superseded':
      return conclude(state, event.at, {
        outcome: 'Superseded',
        explanation: event.takeover
          ? explain.takenOver(event.takeover)
          : explain.superseded(event.by),
      });
    default: {
      const never: never = event;
      return never;
    }
  }
}

function fire(state: StepState, timer: Timer): Reduction {
  // A timer that came due while a proof was waited for fires after what was told since.
  const at = Math.max(timer.at, state.at);
  switch (timer.type) {
    case 'WindowEnd': {
      if (!state.window) return unchanged(state);
      // R4: with window 0 the event that opened it is the proof.
      if (state.window.until === state.window.since) {
        return concludeWindow(state, at);
      }
      const window = { ...state.window, proofAskedAt: at };
      return {
        state: { ...state, at, window },
        effects: [{ type: 'ProveEnd', windowEnd: window.until }],
      };
    }
    case 'Timeout':
      return concludeTimeout(state, at);
    case 'Blindness':
      return concludeBlindness(state, at);
    case 'MaxAge':
      return concludeMaxAge(state, at);
    default: {
      const never: never = timer;
      return never;
    }
  }
}

/** Lets time pass: fires what comes due before an instant, or up to and with it. */
function elapse(
  start: StepState,
  until: Instant,
  isInclusive: boolean,
): Reduction {
  let state = start;
  const effects: Reduction['effects'] = [];
  for (;;) {
    const timer = nextTimer(state);
    const isDue =
      timer && (timer.at < until || (isInclusive && timer.at === until));
    if (!isDue) return { state, effects };
    const fired = fire(state, timer);
    state = fired.state;
    effects.push(...fired.effects);
  }
}

/**
 * R5: a failure that stood at the timeout stands. Past it the step only waits
 * for the proof of its window's end, and what gets better meanwhile comes too
 * late; what gets worse is still heard.
 */
function comesTooLate(state: StepState, event: StepEvent): boolean {
  const timeout = timeoutAt(state);
  return (
    timeout !== undefined &&
    event.at > timeout &&
    event.type === 'Judged' &&
    state.window?.status === 'Failed' &&
    event.judgement.aggregate !== 'Failed'
  );
}

/** Nothing is waited for after the outcome (R12). */
function asleep({ state, effects }: Reduction): Reduction {
  return { state: { ...state, wakeAt: undefined }, effects };
}

/**
 * What becomes of a step when something happens (R1 to R16 of `semantics.md`).
 *
 * Pure: the same events give the same state. Events must come in the order of
 * their instants, and those of one instant in the order of R6: cancel and the
 * beginning of a gap, then observations, then a `Tick`, which lets the window's
 * end and then the timeout come due. What was due before an event's instant is
 * done first. After the outcome nothing changes any more (R12).
 *
 * `state.wakeAt` is when the next `Tick` is due.
 *
 * @public
 */
export function reduce(state: StepState, event: StepEvent): Reduction {
  if (state.outcome) return unchanged(state);
  const at = Math.max(event.at, state.at);
  if (state.check.mode === 'none' && state.phase !== 'Applying') {
    return asleep(concludeUnverified(state, at));
  }
  const before = elapse(state, at, false);
  if (before.state.outcome) return asleep(before);
  if (comesTooLate(before.state, event)) {
    const { state: failing, effects } = before;
    const endedAt = Math.max(timeoutAt(failing) ?? at, failing.at);
    const ended = concludeTimeout(failing, endedAt);
    return asleep({ ...ended, effects: [...effects, ...ended.effects] });
  }
  const happened = apply({ ...before.state, at }, { ...event, at });
  const after =
    event.type === 'Tick'
      ? elapse(happened.state, at, true)
      : { state: happened.state, effects: [] };
  return {
    state: { ...after.state, wakeAt: nextTimer(after.state)?.at },
    effects: [...before.effects, ...happened.effects, ...after.effects],
  };
}
