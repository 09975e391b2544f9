import { Job } from '../../objects/Job';
import { Condition } from '../../objects/metadata';
import { PodObject, restartsOf } from '../../objects/Pod';
import { toTimestamp } from '../../objects/time';
import { JobPods } from './jobPods';

/** What a Job is to come to, before its pods are counted. @internal */
export interface Verdict {
  /** Of the condition that is written first. */
  type: 'SuccessCriteriaMet' | 'FailureTarget';
  reason: string;
  message: string;
}

/** How many pods have come to which end, counted or not. @internal */
export interface Tally {
  succeeded: number;
  failed: number;
}

/** What was decided before: a Job does not change its mind. @internal */
export function formerVerdict({ status }: Job): Verdict | undefined {
  const types = ['SuccessCriteriaMet', 'FailureTarget'] as const;
  for (const type of types) {
    const condition = status.conditions?.find(each => each.type === type);
    if (condition?.status !== 'True') continue;
    const { reason = '', message = '' } = condition;
    return { type, reason, message };
  }
  return undefined;
}

/** @internal */
export function failureOf(
  job: Job,
  { all }: JobPods,
  { failed }: Tally,
  now: Date,
): Verdict | undefined {
  const { backoffLimit } = job.spec;
  const type = 'FailureTarget';
  if (failed > backoffLimit || hasTooManyRestarts(job, all)) {
    return {
      type,
      reason: 'BackoffLimitExceeded',
      message: 'Job has reached the specified backoff limit',
    };
  }
  const left = deadlineInMs(job, now);
  if (left === undefined || left > 0) return undefined;
  return {
    type,
    reason: 'DeadlineExceeded',
    message: 'Job was active longer than specified deadline',
  };
}

/** Containers that are restarted in place count for a Job that asks for that. */
function hasTooManyRestarts({ spec }: Job, all: PodObject[]): boolean {
  if (spec.template.spec.restartPolicy !== 'OnFailure') return false;
  const restarts = all
    .filter(({ status }) => ['Running', 'Pending'].includes(status.phase ?? ''))
    .reduce((sum, pod) => sum + restartsOf(pod), 0);
  if (spec.backoffLimit === 0) return restarts > 0;
  return restarts >= spec.backoffLimit;
}

/** How long until the Job's deadline; `undefined` where it has none. @internal */
export function deadlineInMs(
  { spec, status }: Job,
  now: Date,
): number | undefined {
  const { activeDeadlineSeconds, suspend } = spec;
  if (activeDeadlineSeconds === undefined || suspend || !status.startTime) {
    return undefined;
  }
  const at = Date.parse(status.startTime) + activeDeadlineSeconds * 1_000;
  return Math.max(0, at - now.getTime());
}

/** @internal */
export function isSuccess(
  { spec }: Job,
  { succeeded }: Tally,
  active: number,
): boolean {
  if (active > 0) return false;
  return spec.completions === undefined
    ? succeeded > 0
    : succeeded >= spec.completions;
}

/** @internal */
export const success: Verdict = {
  type: 'SuccessCriteriaMet',
  reason: 'CompletionsReached',
  message: 'Reached expected number of succeeded pods',
};

/** @internal */
export function jobCondition(
  type: string,
  status: 'True' | 'False',
  { reason, message }: Pick<Verdict, 'reason' | 'message'>,
  now: Date,
): Condition {
  const at = toTimestamp(now);
  return {
    type,
    status,
    lastProbeTime: at,
    lastTransitionTime: at,
    reason,
    message,
  };
}
