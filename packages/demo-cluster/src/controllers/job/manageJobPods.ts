import { randomBytes } from 'node:crypto';
import { Job } from '../../objects/Job';
import { isReady, PodObject } from '../../objects/Pod';
import { NewObject } from '../../registry/Registry';
import { StatusError } from '../../registry/StatusError';
import { ControllerContext } from '../Controller';
import {
  createInBatches,
  createPod,
  deletePod,
  podFromTemplate,
} from '../createPods';
import { endedAt, JobPods, trackingFinalizer } from './jobPods';
import { Tally } from './jobVerdict';

/** Waits 10 s after the first failure and twice as long after each further one. */
const firstBackoffMs = 10_000;
const longestBackoffMs = 600_000;

/** How many pods there are after a step. @internal */
export interface Managed {
  active: number;
  ready: number;
  terminating: number;
  /** Where pods could not be created. */
  refusal?: StatusError;
}

/** Creates and deletes pods until as many are active as the Job asks for. @internal */
export function manageJobPods(
  job: Job,
  present: JobPods,
  tally: Tally,
  context: ControllerContext,
): Managed {
  if (job.spec.suspend) return deleteAll(job, present, context);
  const { active } = present;
  const wanted = wantedActive(job, active.length, tally);
  if (active.length > wanted) {
    const excess = byUse(active).slice(0, active.length - wanted);
    return remove(job, present, excess, context);
  }
  const missing = wanted - active.length;
  const pauseMs = missing > 0 ? backoffMs(present, context.now()) : 0;
  if (pauseMs > 0) context.again(pauseMs);
  if (missing === 0 || pauseMs > 0) return countOf(present);
  let created = 0;
  const refusal = createInBatches(missing, () => {
    createPod(context, job, podOf(job));
    created += 1;
  });
  const before = countOf(present);
  return { ...before, active: before.active + created, refusal };
}

/** Deletes every active pod. @internal */
export function deleteAll(
  job: Job,
  present: JobPods,
  context: ControllerContext,
): Managed {
  return remove(job, present, present.active, context);
}

function remove(
  job: Job,
  present: JobPods,
  excess: PodObject[],
  context: ControllerContext,
): Managed {
  for (const pod of excess) deletePod(context, job, pod);
  const before = countOf(present);
  return {
    active: before.active - excess.length,
    ready: before.ready - excess.filter(isReady).length,
    terminating: before.terminating + excess.length,
  };
}

function countOf({ active, terminating }: JobPods): Managed {
  return {
    active: active.length,
    ready: active.filter(isReady).length,
    terminating: terminating.length,
  };
}

function wantedActive(
  { spec }: Job,
  active: number,
  { succeeded }: Tally,
): number {
  const { completions, parallelism } = spec;
  if (completions === undefined) return succeeded > 0 ? active : parallelism;
  return Math.max(0, Math.min(completions - succeeded, parallelism));
}

/** Pods that have come less far go first. */
function byUse(active: PodObject[]): PodObject[] {
  return [...active].sort(
    (one, other) => Number(isReady(one)) - Number(isReady(other)),
  );
}

/** How long the next pod is to wait because of failures since the last success. */
function backoffMs({ all }: JobPods, now: Date): number {
  const ends = all
    .filter(({ status }) => status.phase === 'Succeeded')
    .map(endedAt);
  const lastSuccess = Math.max(0, ...ends);
  const failures = all
    .filter(({ status }) => status.phase === 'Failed')
    .map(endedAt)
    .filter(at => at > lastSuccess);
  if (failures.length === 0) return 0;
  const pauseMs = Math.min(
    firstBackoffMs * 2 ** (failures.length - 1),
    longestBackoffMs,
  );
  return Math.max(0, Math.max(...failures) + pauseMs - now.getTime());
}

function podOf(job: Job): NewObject {
  const { name } = job.metadata;
  const suffix = randomBytes(2).toString('hex');
  return podFromTemplate(job, job.spec.template, {
    metadata: {
      ...(name.length > 200
        ? { name: `${name.slice(0, 200)}-${suffix}` }
        : { generateName: `${name}-` }),
      finalizers: [trackingFinalizer],
    },
  });
}
