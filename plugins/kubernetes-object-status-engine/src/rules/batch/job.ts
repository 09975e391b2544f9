import {
  failed,
  inProgress,
  paused,
  successful,
  Verdict,
} from '../../judging/Verdict';
import { condition, isTrue } from '../../kubernetes/conditions';
import { flag, number, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { clusterSpanMs } from '../../judging/StepClock';
import { KindRule } from '../KindRule';
import { isPauseAskedFor } from '../workload/pausedByWhom';

function counts(job: KubernetesObject) {
  return {
    succeeded: number(job, 'status.succeeded') ?? 0,
    failed: number(job, 'status.failed') ?? 0,
    active: number(job, 'status.active') ?? 0,
    completions: number(job, 'spec.completions') ?? 1,
    limit: number(job, 'spec.backoffLimit') ?? 6,
  };
}

function jobFailed(job: KubernetesObject): Verdict | undefined {
  const failure = [
    condition(job, 'Failed'),
    condition(job, 'FailureTarget'),
  ].find(each => each?.status === 'True');
  const { failed: failures, limit } = counts(job);
  const reason = failure?.reason ?? 'JobFailed';
  const isOverLimit = failures > limit;
  if (reason === 'BackoffLimitExceeded' || (!failure && isOverLimit)) {
    return failed('BackoffLimitExceeded', { failed: failures, limit });
  }
  if (!failure) return undefined;
  if (reason === 'DeadlineExceeded') {
    const seconds = number(job, 'spec.activeDeadlineSeconds') ?? 0;
    return failed('DeadlineExceeded', { seconds });
  }
  const detail = failure.message ?? reason;
  return failed(reason, { detail }, { text: 'JobFailed' });
}

function suspended(
  job: KubernetesObject,
  isAskedFor: boolean,
): Verdict | undefined {
  const isWanted = flag(job, 'spec.suspend');
  // Where wish and condition disagree the controller is at it: it goes on as active.
  if (!isWanted || !isTrue(job, 'Suspended')) return undefined;
  if (isAskedFor)
    return successful('Suspended', {}, { text: 'PausedAsWanted' });
  return paused('Suspended', { by: 'spec.suspend' });
}

function durationOf(job: KubernetesObject): string | undefined {
  const spanMs = clusterSpanMs(
    text(job, 'status.startTime'),
    text(job, 'status.completionTime'),
  );
  return spanMs === undefined ? undefined : `${Math.round(spanMs / 1000)} s`;
}

/** Jobs: their conditions decide; their Pods explain and never count. */
export const job: KindRule = {
  group: 'batch',
  kind: 'Job',
  columns: [
    {
      id: 'completions',
      title: 'Completions',
      align: 'end',
      value: object => {
        const { succeeded, completions } = counts(object);
        return `${succeeded}/${completions}`;
      },
    },
    {
      id: 'failed',
      title: 'Failed',
      align: 'end',
      value: object => counts(object).failed,
    },
    { id: 'duration', title: 'Duration', align: 'end', value: durationOf },
  ],
  related: [{ apiVersion: 'v1', kind: 'Pod' }],
  explains: true,
  isFinal: object => isTrue(object, 'Complete'),
  judge(object, context) {
    const { succeeded, completions, active } = counts(object);
    if (isTrue(object, 'Complete')) {
      return successful(
        'Completed',
        { succeeded, completions },
        { text: 'JobComplete' },
      );
    }
    if (!context.check.waitForJobs) {
      return successful('Exists', {}, { text: 'JobNotAwaited' });
    }
    const failure = jobFailed(object);
    if (failure) return failure;
    const asSuspended = suspended(
      object,
      isPauseAskedFor(object, context, 'spec.suspend'),
    );
    if (asSuspended) return asSuspended;
    return inProgress('JobActive', { succeeded, completions, active });
  },
};
