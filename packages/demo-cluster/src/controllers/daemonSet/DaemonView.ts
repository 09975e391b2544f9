import { resolveCount } from '../../objects/countOrPercent';
import { DaemonSet } from '../../objects/DaemonSet';
import { Node } from '../../objects/Node';
import { isAvailable, isTerminating, PodObject } from '../../objects/Pod';
import { hashLabel } from './daemonPod';

/** A node with a DaemonSet's pods on it. @internal */
export interface DaemonNode {
  node: Node;
  /** Whether a pod is to be there. */
  shouldRun: boolean;
  /** Whether one that is there may stay. */
  mayStay: boolean;
  /** Oldest first. */
  pods: PodObject[];
}

/** A DaemonSet with its nodes at one moment. @internal */
export interface DaemonView {
  set: DaemonSet;
  /** Of the present template. */
  hash: string;
  nodes: DaemonNode[];
  now: Date;
}

/** @internal */
export function isNew(pod: PodObject, { hash }: DaemonView): boolean {
  return pod.metadata.labels?.[hashLabel] === hash;
}

/** @internal */
export function isUp(pod: PodObject, { set, now }: DaemonView): boolean {
  return isAvailable(pod, set.spec.minReadySeconds ?? 0, now);
}

/** How many nodes are to have a pod. @internal */
export function desiredCount({ nodes }: DaemonView): number {
  return nodes.filter(({ shouldRun }) => shouldRun).length;
}

/** Pods beyond one a node that may be there during an update. @internal */
export function surgeOf(view: DaemonView): number {
  const { rollingUpdate } = view.set.spec.updateStrategy;
  return resolveCount(rollingUpdate?.maxSurge ?? 0, desiredCount(view), 'up');
}

/** Nodes that may be without an available pod during an update. @internal */
export function maxUnavailable(view: DaemonView): number {
  const { rollingUpdate } = view.set.spec.updateStrategy;
  const given = rollingUpdate?.maxUnavailable ?? 1;
  const resolved = resolveCount(given, desiredCount(view), 'up');
  return resolved === 0 && surgeOf(view) === 0 ? 1 : resolved;
}

/** The newest and the outdated pod of a node, without those that are leaving. @internal */
export function pairOf(
  { pods }: DaemonNode,
  view: DaemonView,
): { fresh?: PodObject; old?: PodObject; isExcessive: boolean } {
  const staying = pods.filter(pod => !isTerminating(pod));
  const fresh = staying.filter(pod => isNew(pod, view));
  const old = staying.filter(pod => !isNew(pod, view));
  return {
    fresh: fresh[0],
    old: old[0],
    isExcessive: fresh.length > 1 || old.length > 1,
  };
}
