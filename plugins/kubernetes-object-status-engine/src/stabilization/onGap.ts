import {
  EventOf,
  Reduction,
  StabilizationWindow,
  StepState,
} from './StepState';
import { restartWindow, transition } from './window';

/** R9: a gap begins; a proof that was asked for will not come. */
export function onGapStarted(
  state: StepState,
  { at, since, objects }: EventOf<'GapStarted'>,
): Reduction {
  const gaps = { ...state.gaps };
  for (const id of objects) gaps[id] ??= since;
  const next: StepState = {
    ...state,
    gaps,
    blindSince: state.blindSince ?? since,
    window: state.window && { ...state.window, proofAskedAt: undefined },
  };
  const why = `${objects.length} objects are not observed`;
  return { state: next, effects: [transition(next, at, 'GapStarted', why)] };
}

/** A window that opened at this instant began with everything that is seen now. */
function withFailedNow(
  state: StepState,
  window: StabilizationWindow,
): StepState {
  if (window.status !== 'Failed') return state;
  const failedThroughout = state.judged?.failed ?? [];
  return { ...state, window: { ...window, failedThroughout } };
}

/** R9: a gap ends; unless nothing was written meanwhile the window restarts. */
export function onGapEnded(
  state: StepState,
  { at, objects, unchanged: isUnchanged }: EventOf<'GapEnded'>,
): Reduction {
  const gaps = Object.fromEntries(
    Object.entries(state.gaps).filter(([id]) => !objects.includes(id)),
  );
  const isOver = Object.keys(gaps).length === 0;
  const next: StepState = {
    ...state,
    gaps,
    blindSince: isOver ? undefined : state.blindSince,
  };
  const ended = transition(
    next,
    at,
    'GapEnded',
    isUnchanged
      ? 'nothing was written meanwhile'
      : 'something was written meanwhile',
  );
  const { window } = next;
  if (isUnchanged || !window) return { state: next, effects: [ended] };
  // What was seen at the gap's end has opened a window anew already.
  if (window.since === at) {
    return { state: withFailedNow(next, window), effects: [ended] };
  }
  const restarted = restartWindow(
    next,
    at,
    'something was written while it could not be observed',
  );
  return { state: restarted.state, effects: [ended, ...restarted.effects] };
}
