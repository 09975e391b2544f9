import { Reduction, StepState } from './StepState';

/** A state with nothing to be done about it. */
export function unchanged(state: StepState): Reduction {
  return { state, effects: [] };
}
