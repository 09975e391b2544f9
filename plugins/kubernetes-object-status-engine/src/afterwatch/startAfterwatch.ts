import { Instant } from '../judging/Judgement';
import { StepState } from '../stabilization/StepState';
import { AfterwatchState } from './AfterwatchState';

/**
 * A Pod that is moved to another node takes as long as one took in the rollout:
 * that is no trouble. Beyond 2 min it is, however slow the rollout was: nobody
 * counts on an object that is away for so long.
 */
const longestGraceMs = 120_000;

/** The window of the step, or as long as its objects took to get ready. */
function graceOf({ check, startedAt, firstSuccessfulAt }: StepState): number {
  const windowMs = check.statusStabilizationTimeoutSeconds * 1000;
  const tookMs = (firstSuccessfulAt ?? startedAt) - startedAt;
  return Math.max(windowMs, Math.min(tookMs, longestGraceMs));
}

/**
 * Begins to watch what a step has brought, once it ended Successful. `undefined`
 * where there is nothing to watch: another outcome, verification off, no object.
 *
 * @param durationMs - how long
 * @public
 */
export function startAfterwatch(
  state: StepState,
  durationMs: number,
): AfterwatchState | undefined {
  const { outcome, judged, check } = state;
  if (outcome?.outcome !== 'Successful' || check.mode === 'none') {
    return undefined;
  }
  if (!judged || judged.counted === 0) return undefined;
  const until: Instant = outcome.at + durationMs;
  return {
    check,
    endedAt: outcome.at,
    until,
    graceMs: graceOf(state),
    at: outcome.at,
    fingerprint: judged.fingerprint,
    restarts: judged.fingerprint.restarts,
    objects: {},
    takenOver: [],
    notes: [],
    isBlind: true,
    wakeAt: until,
  };
}
