import { ControllerRevision } from '../../objects/ControllerRevision';
import { resolveCount } from '../../objects/countOrPercent';
import { isAvailable, isTerminating, PodObject } from '../../objects/Pod';
import { StatefulSet } from '../../objects/StatefulSet';
import { ordinalOf } from './statefulPod';

/** A StatefulSet with its pods and revisions at one moment. @internal */
export interface StatefulSetView {
  set: StatefulSet;
  /** By ordinal from the first one on; absent where there is none yet. */
  replicas: (PodObject | undefined)[];
  /** Pods beyond the wanted ordinals, highest first. */
  condemned: PodObject[];
  currentRevision: ControllerRevision;
  updateRevision: ControllerRevision;
  now: Date;
}

/** @internal */
export function firstOrdinal({ spec }: StatefulSet): number {
  return spec.ordinals?.start ?? 0;
}

/** @internal */
export function sortPods(
  set: StatefulSet,
  pods: PodObject[],
): Pick<StatefulSetView, 'replicas' | 'condemned'> {
  const first = firstOrdinal(set);
  const { replicas: count } = set.spec;
  const replicas = Array.from({ length: count }, (_, index) =>
    pods.find(pod => ordinalOf(pod) === first + index),
  );
  const condemned = pods
    .filter(pod => ordinalOf(pod) !== undefined && !replicas.includes(pod))
    .sort((one, other) => (ordinalOf(other) ?? 0) - (ordinalOf(one) ?? 0));
  return { replicas, condemned };
}

/** Whether a pod counts as missing while it is replaced. @internal */
export function isUnavailable(
  pod: PodObject | undefined,
  { set, now }: Pick<StatefulSetView, 'set' | 'now'>,
): boolean {
  if (!pod || isTerminating(pod)) return true;
  return !isAvailable(pod, set.spec.minReadySeconds ?? 0, now);
}

/** How many pods may be unavailable during an update; at least one. @internal */
export function maxUnavailable({ spec }: StatefulSet): number {
  const given = spec.updateStrategy.rollingUpdate?.maxUnavailable ?? 1;
  return Math.max(1, resolveCount(given, spec.replicas, 'down'));
}
