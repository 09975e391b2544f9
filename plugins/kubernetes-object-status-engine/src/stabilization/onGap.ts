import { EventOf, Reduction, StepState } from './StepState';
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
  // What was seen at the gap's end has opened a window anew already.
  if (isUnchanged || !window || window.since === at)
    return { state: next, effects: [ended] };
  const restarted = restartWindow(
    next,
    at,
    'something was written while it could not be observed',
  );
  return { state: restarted.state, effects: [ended, ...restarted.effects] };
}
