import { Job } from '../../objects/Job';
import { PodObject } from '../../objects/Pod';
import { isTracked, JobPods } from './jobPods';
import { Tally } from './jobVerdict';

/** Ended pods that the status does not know yet. @internal */
export interface Ended {
  succeeded: PodObject[];
  failed: PodObject[];
}

/** The ended pods that nobody has counted. @internal */
export function newlyEnded({ status }: Job, present: JobPods): Ended {
  const { succeeded = [], failed = [] } = status.uncountedTerminatedPods ?? {};
  const known = new Set([...succeeded, ...failed]);
  const isUnknown = ({ metadata }: PodObject) => !known.has(metadata.uid);
  return {
    succeeded: present.succeeded.filter(isUnknown),
    failed: present.failed.filter(isUnknown),
  };
}

/** Every pod of a failed Job that has not succeeded counts as failed. @internal */
export function allOthers(
  { status }: Job,
  { all }: JobPods,
  { succeeded }: Ended,
): PodObject[] {
  const known = status.uncountedTerminatedPods ?? {};
  const counted = [...(known.succeeded ?? []), ...(known.failed ?? [])];
  return all.filter(
    pod =>
      isTracked(pod) &&
      !succeeded.includes(pod) &&
      !counted.includes(pod.metadata.uid),
  );
}

/** How many have ended so far, those that are new included. @internal */
export function tallyOf({ status }: Job, fresh: Ended): Tally {
  const { succeeded = [], failed = [] } = status.uncountedTerminatedPods ?? {};
  return {
    succeeded:
      (status.succeeded ?? 0) + succeeded.length + fresh.succeeded.length,
    failed: (status.failed ?? 0) + failed.length + fresh.failed.length,
  };
}

/** The uids for `status.uncountedTerminatedPods`. @internal */
export function uncountedOf({ status }: Job, fresh: Ended) {
  const before = status.uncountedTerminatedPods ?? {};
  const uids = (known: string[] = [], ended: PodObject[]) => [
    ...known,
    ...ended.map(({ metadata }) => metadata.uid),
  ];
  const succeeded = uids(before.succeeded, fresh.succeeded);
  const failed = uids(before.failed, fresh.failed);
  return {
    ...(succeeded.length > 0 && { succeeded }),
    ...(failed.length > 0 && { failed }),
  };
}
