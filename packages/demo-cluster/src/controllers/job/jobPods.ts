import { z } from 'zod';
import { Job } from '../../objects/Job';
import { isControlledBy } from '../../objects/ownership';
import {
  hasEnded,
  isActive,
  isTerminating,
  PodObject,
  pods,
} from '../../objects/Pod';
import { Registry } from '../../registry/Registry';

/** Keeps an ended pod until it is counted. @internal */
export const trackingFinalizer = 'batch.kubernetes.io/job-tracking';

/** A Job's pods at one moment. @internal */
export interface JobPods {
  all: PodObject[];
  active: PodObject[];
  /** Being deleted and not ended. */
  terminating: PodObject[];
  /** Ended and not counted in the status. */
  succeeded: PodObject[];
  /** Ended or being deleted, and not counted in the status. */
  failed: PodObject[];
}

/** @internal */
export function readJobPods(registry: Registry, job: Job): JobPods {
  const all = pods
    .list(registry, job.metadata.namespace)
    .filter(pod => isControlledBy(pod, job));
  const uncounted = all.filter(isTracked);
  return {
    all,
    active: all.filter(isActive),
    terminating: all.filter(pod => isTerminating(pod) && !hasEnded(pod)),
    succeeded: uncounted.filter(({ status }) => status.phase === 'Succeeded'),
    // A pod that is deleted is replaced at once, so it counts as failed.
    failed: uncounted.filter(
      pod =>
        pod.status.phase === 'Failed' || (isTerminating(pod) && !hasEnded(pod)),
    ),
  };
}

/** @internal */
export function isTracked({ metadata }: PodObject): boolean {
  return metadata.finalizers?.includes(trackingFinalizer) ?? false;
}

/** Lets a counted pod go. @internal */
export function releasePod(registry: Registry, pod: PodObject): void {
  const { namespace, name, uid } = pod.metadata;
  const present = pods.get(registry, namespace, name);
  if (present?.metadata.uid !== uid || !isTracked(present)) return;
  const finalizers = present.metadata.finalizers?.filter(
    finalizer => finalizer !== trackingFinalizer,
  );
  registry.update({
    ...present,
    metadata: { ...present.metadata, finalizers },
  });
}

const endSchema = z.looseObject({
  state: z
    .looseObject({
      terminated: z.looseObject({ finishedAt: z.string() }).optional(),
    })
    .optional(),
});

/** When its last container ended, in milliseconds since the epoch. @internal */
export function endedAt({ status, metadata }: PodObject): number {
  const ends = (status.containerStatuses ?? []).flatMap(each => {
    const { state } = endSchema.parse(each);
    return state?.terminated ? [Date.parse(state.terminated.finishedAt)] : [];
  });
  const fallback = metadata.deletionTimestamp ?? metadata.creationTimestamp;
  return ends.length > 0 ? Math.max(...ends) : Date.parse(fallback);
}
