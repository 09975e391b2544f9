import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ApplyResult } from '../observation/StepStore';
import { DraftStep } from './Draft';

/** What a pipeline is answered that reports a step. */
export interface StepReport {
  number: number;
  state: string;
}

/** How applying ended, before anybody knows when. */
export type ApplyEnd = ApplyResult extends infer R
  ? R extends { at: Instant }
    ? Omit<R, 'at'>
    : never
  : never;

/** What a pipeline says when it has applied a step. */
export interface FinishedStep {
  end: ApplyEnd;
  /** In place of what was named when the execution was recorded. */
  step?: DraftStep;
}

/** Which cause the words of a failed apply point to (R15). */
export function applyFailureCause(
  message: string,
): 'ApplyRefused' | 'ApplyConflict' | 'NotPermitted' {
  if (/\bforbidden\b|\bunauthorized\b|\b40[13]\b/i.test(message)) {
    return 'NotPermitted';
  }
  if (/\bconflict|\b409\b/i.test(message)) return 'ApplyConflict';
  return 'ApplyRefused';
}
