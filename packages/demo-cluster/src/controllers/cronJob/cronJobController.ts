import { CronJob, cronJobs } from '../../objects/CronJob';
import { endOfJob, Job, jobs } from '../../objects/Job';
import { controllerReference, isControlledBy } from '../../objects/ownership';
import { toTimestamp } from '../../objects/time';
import { writeStatus } from '../../objects/writeStatus';
import { StatusError } from '../../registry/StatusError';
import { Controller, ControllerContext, keyOf, splitKey } from '../Controller';
import { ownerKeys } from '../ownerKeys';
import { nextRun } from './nextRun';

/** Creates Jobs by the clock. @internal */
export const cronJobController: Controller = {
  component: 'cronjob-controller',

  keysFor({ object }) {
    if (cronJobs.isOf(object)) return [keyOf(object)];
    return jobs.isOf(object) ? ownerKeys(object, 'CronJob') : [];
  },

  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const found = cronJobs.get(context.registry, namespace, name);
    if (!found) return;
    const cronJob = noteEnds(found, context);
    forgetOldJobs(cronJob, context);
    const isLeaving = cronJob.metadata.deletionTimestamp !== undefined;
    if (!isLeaving && !cronJob.spec.suspend) run(cronJob, context);
  },
};

function jobsOf(cronJob: CronJob, { registry }: ControllerContext): Job[] {
  return jobs
    .list(registry, cronJob.metadata.namespace)
    .filter(job => isControlledBy(job, cronJob));
}

/** Takes ended and vanished Jobs out of the active ones. */
function noteEnds(cronJob: CronJob, context: ControllerContext): CronJob {
  const present = jobsOf(cronJob, context);
  const { active = [], ...status } = cronJob.status;
  let { lastSuccessfulTime } = status;
  const running = active.filter(({ name, uid }) => {
    const job = present.find(({ metadata }) => metadata.uid === uid);
    const end = job && endOfJob(job);
    if (job && !end) return true;
    if (job) {
      context.events.record(cronJob, {
        type: 'Normal',
        reason: 'SawCompletedJob',
        message: `Saw completed job: ${name}, condition: ${end}`,
      });
    }
    if (end === 'Complete') lastSuccessfulTime = job?.status.completionTime;
    return false;
  });
  return save(cronJob, context, {
    ...status,
    lastSuccessfulTime,
    active: running.length > 0 ? running : undefined,
  });
}

function save(
  cronJob: CronJob,
  { registry }: ControllerContext,
  status: Record<string, unknown>,
): CronJob {
  writeStatus(registry, cronJob, status);
  const { namespace, name } = cronJob.metadata;
  return cronJobs.get(registry, namespace, name) ?? cronJob;
}

/** Deletes the oldest ended Jobs beyond the limits. */
function forgetOldJobs(cronJob: CronJob, context: ControllerContext): void {
  const { successfulJobsHistoryLimit, failedJobsHistoryLimit } = cronJob.spec;
  const limits = [
    ['Complete', successfulJobsHistoryLimit],
    ['Failed', failedJobsHistoryLimit],
  ] as const;
  for (const [end, limit] of limits) {
    const ended = jobsOf(cronJob, context)
      .filter(job => endOfJob(job) === end)
      .sort((one, other) =>
        (one.status.startTime ?? '') < (other.status.startTime ?? '') ? -1 : 1,
      );
    for (const { metadata } of ended.slice(
      0,
      Math.max(0, ended.length - limit),
    )) {
      const { namespace, name } = metadata;
      context.registry.delete({ ...jobs.name, namespace, name });
      context.events.record(cronJob, {
        type: 'Normal',
        reason: 'SuccessfulDelete',
        message: `Deleted job ${name}`,
      });
    }
  }
}

/** Creates the Job that is due and looks again when the next one is. */
function run(cronJob: CronJob, context: ControllerContext): void {
  const now = context.now();
  const { creationTimestamp } = cronJob.metadata;
  const since = cronJob.status.lastScheduleTime ?? creationTimestamp;
  const due = lastDue(cronJob, new Date(since), now);
  if (due) start(cronJob, due, context);
  const next = nextRun(cronJob.spec, now);
  if (next) context.again(next.getTime() - now.getTime());
}

/** The latest instant of the schedule up to now; missed ones are left out. */
function lastDue({ spec }: CronJob, since: Date, now: Date): Date | undefined {
  let due: Date | undefined;
  // A minute's schedule over a day: beyond that only the newest would count
  // anyway, and it is found from a day ago.
  const dayAgo = new Date(now.getTime() - 86_400_000);
  let next = nextRun(spec, since < dayAgo ? dayAgo : since);
  while (next && next <= now) {
    due = next;
    next = nextRun(spec, next);
  }
  return due;
}

function start(cronJob: CronJob, due: Date, context: ControllerContext): void {
  const { active = [] } = cronJob.status;
  const { concurrencyPolicy } = cronJob.spec;
  if (concurrencyPolicy === 'Forbid' && active.length > 0) {
    context.events.record(cronJob, {
      type: 'Normal',
      reason: 'JobAlreadyActive',
      message:
        'Not starting job because prior execution is running and concurrency policy is Forbid',
    });
    return;
  }
  if (concurrencyPolicy === 'Replace') stopRunning(cronJob, context);
  const job = createJob(cronJob, due, context);
  const { apiVersion, kind, metadata } = job;
  const { namespace, name, uid, resourceVersion } = metadata;
  const kept = concurrencyPolicy === 'Replace' ? [] : active;
  save(cronJob, context, {
    ...cronJob.status,
    lastScheduleTime: toTimestamp(due),
    active: [
      ...kept,
      { apiVersion, kind, namespace, name, uid, resourceVersion },
    ],
  });
}

function stopRunning(
  { metadata, status }: CronJob,
  { registry }: ControllerContext,
): void {
  for (const { name } of status.active ?? []) {
    registry.delete({ ...jobs.name, namespace: metadata.namespace, name });
  }
}

function createJob(
  cronJob: CronJob,
  due: Date,
  { registry, events }: ControllerContext,
): Job {
  const { metadata, spec } = cronJob.spec.jobTemplate;
  const name = `${cronJob.metadata.name}-${due.getTime() / 60_000}`;
  try {
    const created = registry.create({
      ...jobs.name,
      metadata: {
        name,
        namespace: cronJob.metadata.namespace,
        labels: metadata?.labels,
        annotations: {
          ...metadata?.annotations,
          'batch.kubernetes.io/cronjob-scheduled-timestamp': toTimestamp(due),
        },
        ownerReferences: [controllerReference(cronJob)],
      },
      spec,
    });
    events.record(cronJob, {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created job ${name}`,
    });
    return jobs.parse(created);
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    events.record(cronJob, {
      type: 'Warning',
      reason: 'FailedCreate',
      message: `Error creating job: ${error.message}`,
    });
    throw error;
  }
}
