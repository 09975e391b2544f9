import { Instant } from '../judging/Judgement';
import {
  AfterwatchEnd,
  AfterwatchNote,
  AfterwatchState,
} from './AfterwatchState';
import { heal } from './takeNote';

function ended(state: AfterwatchState, end: AfterwatchEnd): AfterwatchState {
  const { wakeAt: _, ...rest } = state;
  return { ...rest, at: end.at, over: end };
}

/** What is well in the end is over, however short the time since. */
function healWell({ notes, objects }: AfterwatchState): AfterwatchNote[] {
  return Object.entries(objects).reduce(
    (so, [id, { wellSince }]) =>
      wellSince === undefined ? so : heal(so, id, wellSince),
    notes,
  );
}

/** Nothing belongs to the step any more. */
export function endWhenTakenOver(
  state: AfterwatchState,
  at: Instant,
): AfterwatchState {
  return ended(state, { at, reason: 'TakenOver' });
}

/**
 * Ends watching when its time is over. What could not be seen in the end may
 * have fallen over unseen: then it says so.
 *
 * @public
 */
export function elapseAfterwatch(
  state: AfterwatchState,
  at: Instant,
): AfterwatchState {
  if (state.over || at < state.until) return state;
  const reason = state.isBlind ? 'NotSeen' : 'Elapsed';
  const notes = state.isBlind ? state.notes : healWell(state);
  return ended({ ...state, notes }, { at: state.until, reason });
}

/**
 * Another execution was recorded that brings objects anew (R11): what comes of
 * them is its affair.
 *
 * @param ids - `identityKey` of each
 * @public
 */
export function handOver(
  state: AfterwatchState,
  ids: string[],
  at: Instant,
): AfterwatchState {
  const fresh = ids.filter(id => !state.takenOver.includes(id));
  if (state.over || fresh.length === 0) return state;
  return { ...state, at, takenOver: [...state.takenOver, ...fresh] };
}
