import { Child } from '../../graph/Child';
import { Warning } from '../../judging/Judgement';
import { clusterSpanMs } from '../../judging/StepClock';
import { successful } from '../../judging/Verdict';
import { isTrue } from '../../kubernetes/conditions';
import { flag, records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';

/** The Job of its last run that has ended; Jobs come by their age. */
function lastEnded(jobs: Child[]): KubernetesObject | undefined {
  return jobs
    .map(({ object }) => object)
    .findLast(job => isTrue(job, 'Complete') || isTrue(job, 'Failed'));
}

/**
 * Without its Jobs the status tells: nothing runs, and the last success is
 * older than the last run.
 */
function hasFailedByStatus(cronJob: KubernetesObject): boolean {
  const lastRun = text(cronJob, 'status.lastScheduleTime');
  const lastSuccess = text(cronJob, 'status.lastSuccessfulTime');
  const isActive = records(cronJob, 'status.active').length > 0;
  if (!lastRun || isActive) return false;
  // From the success on to the run: absent when the run came first.
  const sinceSuccessMs = clusterSpanMs(lastSuccess, lastRun);
  return sinceSuccessMs !== undefined && sinceSuccessMs > 0;
}

function lastRunWarnings(
  cronJob: KubernetesObject,
  { children }: RuleContext,
): Warning[] {
  const ended = lastEnded(children);
  const hasFailed = ended
    ? isTrue(ended, 'Failed')
    : hasFailedByStatus(cronJob);
  if (!hasFailed) return [];
  const job = ended?.metadata.name ?? '';
  const message = job
    ? `its last run failed: Job ${job}`
    : 'its last run failed';
  return [{ code: 'LastRunFailed', params: { job }, message }];
}

/**
 * CronJobs: there at once. What its Jobs do is shown, and says nothing of what
 * a step asked for; that the last one failed is worth a warning (D27).
 */
export const cronJob: KindRule = {
  group: 'batch',
  kind: 'CronJob',
  columns: [
    {
      id: 'schedule',
      title: 'Schedule',
      value: object =>
        [text(object, 'spec.schedule'), text(object, 'spec.timeZone')]
          .filter(Boolean)
          .join(' '),
    },
    {
      id: 'suspended',
      title: 'Suspended',
      value: object => (flag(object, 'spec.suspend') ? 'yes' : 'no'),
    },
    {
      id: 'lastRun',
      title: 'Last run',
      value: object => text(object, 'status.lastScheduleTime'),
    },
  ],
  related: [
    { apiVersion: 'batch/v1', kind: 'Job' },
    { apiVersion: 'v1', kind: 'Pod' },
  ],
  explains: true,
  judge(object, context) {
    const warnings = lastRunWarnings(object, context);
    return flag(object, 'spec.suspend')
      ? successful('Suspended', {}, { text: 'CronJobSuspended', warnings })
      : successful('Exists', {}, { warnings });
  },
};
