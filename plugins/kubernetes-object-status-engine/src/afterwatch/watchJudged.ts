import { Judgement } from '../judging/Judgement';
import { AfterwatchState } from './AfterwatchState';
import { familiesOf } from './Family';
import { earliest, Taken, watchFamily } from './watchFamily';

/** Pods come and go; those that are gone for good need not be remembered. */
function ofPresent(
  restarts: Record<string, number>,
  { objects }: Judgement,
): Record<string, number> {
  const present = new Set(objects.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(restarts).filter(([id]) => present.has(id)),
  );
}

/** Takes a look in. Of what cannot be seen now everything stays as it was. */
export function watchJudged(
  state: AfterwatchState,
  judgement: Judgement,
): AfterwatchState {
  const families = familiesOf(judgement);
  const seen = families.filter(({ isBlind }) => !isBlind);
  const { objects, restarts, notes, fingerprint } = state;
  const taken = seen.reduce<Taken>(
    (so, family) => watchFamily(state, so, family, judgement),
    { objects, restarts, notes, fingerprint },
  );
  const { wakeAt, ...rest } = taken;
  const isBlind = seen.length < families.length;
  return {
    ...state,
    ...rest,
    at: judgement.at,
    isBlind,
    restarts: isBlind ? rest.restarts : ofPresent(rest.restarts, judgement),
    wakeAt: earliest(earliest(wakeAt, judgement.wakeAt), state.until),
  };
}
