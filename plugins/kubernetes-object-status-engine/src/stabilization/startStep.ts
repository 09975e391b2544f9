import { Instant } from '../judging/Judgement';
import { ObjectStatusCheck } from '../options';
import { StepState } from './StepState';

/** The state of a step whose clock starts at `at`. @public */
export function startStep(
  check: ObjectStatusCheck,
  at: Instant,
  phase: 'Applying' | 'Checking' = 'Checking',
): StepState {
  return {
    phase,
    check,
    startedAt: at,
    at,
    gaps: {},
    failedSinceSuccessful: false,
    successes: 0,
    brokenWindows: [],
  };
}
