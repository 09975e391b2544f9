import { withCondition } from '../../objects/conditions';
import { endOfJob, Job, jobs } from '../../objects/Job';
import { PodObject, pods } from '../../objects/Pod';
import { toTimestamp } from '../../objects/time';
import { unlessZero, writeStatus } from '../../objects/writeStatus';
import { Registry } from '../../registry/Registry';
import { Controller, ControllerContext, keyOf, splitKey } from '../Controller';
import { ownerKeys } from '../ownerKeys';
import { conditionsOf, isSuspended } from './jobConditions';
import { isTracked, readJobPods, releasePod } from './jobPods';
import { allOthers, newlyEnded, tallyOf, uncountedOf } from './jobTally';
import {
  deadlineInMs,
  failureOf,
  formerVerdict,
  isSuccess,
  jobCondition,
  success,
  Verdict,
} from './jobVerdict';
import { deleteAll, Managed, manageJobPods } from './manageJobPods';

const batchMs = 1_000;

/** Runs pods until as many have succeeded as a Job asks for. @internal */
export function jobController(): Controller {
  /** By uid; what a Job is asked for is looked at without delay. */
  const generations = new Map<string, number>();
  return {
    component: 'job-controller',

    keysFor({ object }) {
      if (jobs.isOf(object)) return [keyOf(object)];
      return pods.isOf(object) ? ownerKeys(object, 'Job') : [];
    },

    // The real one gathers the changes of pods, and its own, for a second.
    patienceMs({ type, object }) {
      if (!jobs.isOf(object)) return batchMs;
      const { uid, generation = 0 } = object.metadata;
      const isNew = generations.get(uid) !== generation;
      if (type === 'DELETED') generations.delete(uid);
      else generations.set(uid, generation);
      return isNew ? 0 : batchMs;
    },

    reconcile(key, context) {
      const { namespace, name } = splitKey(key);
      const job = jobs.get(context.registry, namespace, name);
      if (!job) return;
      if (endOfJob(job)) expire(job, context);
      else if (job.spec.completionMode === 'Indexed')
        refuseIndexed(job, context);
      else sync(job, context);
    },
  };
}

function sync(job: Job, context: ControllerContext): void {
  const now = context.now();
  const present = readJobPods(context.registry, job);
  const fresh = newlyEnded(job, present);
  const tally = tallyOf(job, fresh);
  const started = withStart(job, now);
  let verdict =
    formerVerdict(started) ?? failureOf(started, present, tally, now);
  const isLeaving = job.metadata.deletionTimestamp !== undefined;
  const managed =
    verdict || isLeaving
      ? deleteAll(job, present, context)
      : manageJobPods(started, present, tally, context);
  if (isSuccess(job, tally, managed.active)) verdict ??= success;
  const conditions = conditionsOf(started, verdict, context);
  writeStatus(context.registry, job, {
    ...statusOf(started, managed),
    conditions,
    succeeded: job.status.succeeded,
    failed: job.status.failed,
    uncountedTerminatedPods: uncountedOf(
      job,
      verdict?.type === 'FailureTarget'
        ? { ...fresh, failed: allOthers(job, present, fresh) }
        : fresh,
    ),
  });
  count(job, verdict, context);
  const deadlineMs = deadlineInMs(started, now);
  if (!verdict && deadlineMs !== undefined) context.again(deadlineMs);
  if (managed.refusal) throw managed.refusal;
}

/** A Job starts once it is not suspended, and again when it is resumed. */
function withStart(job: Job, now: Date): Job {
  const { status, spec } = job;
  if (spec.suspend) return job;
  const wasSuspended = isSuspended(status.conditions);
  if (status.startTime && !wasSuspended) return job;
  return { ...job, status: { ...status, startTime: toTimestamp(now) } };
}

function statusOf(
  { status, spec }: Job,
  { active, ready, terminating }: Managed,
): Record<string, unknown> {
  return {
    ...status,
    startTime: spec.suspend ? undefined : status.startTime,
    active: unlessZero(active),
    ready,
    terminating,
  };
}

/**
 * Lets the pods that the status names go and counts them; ends the Job once
 * none is left. Two writes, so that no pod is counted twice or never.
 */
function count(
  { metadata }: Job,
  verdict: Verdict | undefined,
  context: ControllerContext,
): void {
  const { registry } = context;
  const job = jobs.get(registry, metadata.namespace, metadata.name);
  if (!job) return;
  const present = readJobPods(registry, job);
  for (const pod of present.all.filter(isTracked)) {
    if (mayGo(pod, job, verdict)) releasePod(registry, pod);
  }
  const { succeeded = [], failed = [] } =
    job.status.uncountedTerminatedPods ?? {};
  const isOver = verdict !== undefined && isAtRest(job, registry);
  if (succeeded.length + failed.length === 0 && !isOver) return;
  writeStatus(registry, job, {
    ...job.status,
    ...(isOver && ending(job, verdict, context)),
    succeeded: unlessZero((job.status.succeeded ?? 0) + succeeded.length),
    failed: unlessZero((job.status.failed ?? 0) + failed.length),
    uncountedTerminatedPods: {},
  });
}

function mayGo(
  { metadata }: PodObject,
  { status }: Job,
  verdict: Verdict | undefined,
): boolean {
  const { succeeded = [], failed = [] } = status.uncountedTerminatedPods ?? {};
  return (
    succeeded.includes(metadata.uid) ||
    failed.includes(metadata.uid) ||
    verdict !== undefined
  );
}

function isAtRest(job: Job, registry: Registry): boolean {
  const { active, terminating } = readJobPods(registry, job);
  return active.length + terminating.length === 0;
}

function ending(
  job: Job,
  verdict: Verdict,
  { events, now }: ControllerContext,
) {
  const isGood = verdict.type === 'SuccessCriteriaMet';
  const type = isGood ? 'Complete' : 'Failed';
  const at = now();
  events.record(
    job,
    isGood
      ? { type: 'Normal', reason: 'Completed', message: 'Job completed' }
      : { type: 'Warning', reason: verdict.reason, message: verdict.message },
  );
  return {
    ...(isGood && { completionTime: toTimestamp(at) }),
    active: undefined,
    ready: 0,
    terminating: 0,
    conditions: withCondition(
      job.status.conditions ?? [],
      jobCondition(type, 'True', verdict, at),
    ),
  };
}

/** Deletes an ended Job once its time is over. */
function expire(job: Job, { registry, now, again }: ControllerContext): void {
  const { ttlSecondsAfterFinished } = job.spec;
  if (ttlSecondsAfterFinished === undefined) return;
  const type = endOfJob(job);
  const end = job.status.conditions?.find(each => each.type === type);
  const endedAt = Date.parse(end?.lastTransitionTime ?? '');
  const leftMs = endedAt + ttlSecondsAfterFinished * 1_000 - now().getTime();
  if (leftMs > 0) {
    again(leftMs);
    return;
  }
  const { namespace, name, uid } = job.metadata;
  registry.delete(
    { ...jobs.name, namespace, name },
    { uid, propagationPolicy: 'Foreground' },
  );
}

function refuseIndexed(job: Job, { events }: ControllerContext): void {
  events.record(job, {
    type: 'Warning',
    reason: 'UnknownCompletionMode',
    message:
      'The demo cluster runs no indexed Jobs: leave completionMode out, or use a real cluster.',
  });
}
