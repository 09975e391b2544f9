import { StepExecution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { elapsedMs } from './elapsed';
import { isExplainedByObjects } from './steps';

/** What stands beside the outcome of a step. @internal */
export type ShortState =
  /** It ended after it had held its status for this long. */
  | { type: 'held'; isFailed: boolean; elapsedMs: number }
  /** The window runs. */
  | { type: 'holding'; isFailed: boolean; elapsedMs: number; lengthMs: number }
  | {
      type: 'explained';
      explanation: NonNullable<StepExecution['explanation']>;
    };

/**
 * The state of a step in few words; `undefined` where its objects or a panel
 * say it.
 *
 * @param now - milliseconds
 * @internal
 */
export function shortStateOf(
  step: StepExecution,
  now: number,
): ShortState | undefined {
  const { window, outcome, explanation } = step;
  if (outcome === undefined) return window && holding(window, now);
  if (explanation === undefined) return undefined;
  if (!isExplainedByObjects(step)) return { type: 'explained', explanation };
  if (outcome !== 'Failed' || step.stabilized !== true) return undefined;
  const seconds = step.objectStatusCheck.statusStabilizationTimeoutSeconds;
  if (seconds === 0) return undefined;
  return { type: 'held', isFailed: true, elapsedMs: seconds * 1_000 };
}

function holding(
  { status, since, until }: NonNullable<StepExecution['window']>,
  now: number,
): ShortState {
  const length = elapsedMs(since, until) ?? 0;
  const elapsed = elapsedMs(since, now) ?? 0;
  return {
    type: 'holding',
    isFailed: status === 'Failed',
    elapsedMs: Math.min(elapsed, length),
    lengthMs: length,
  };
}
