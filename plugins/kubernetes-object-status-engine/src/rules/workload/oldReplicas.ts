import { Child } from '../../graph/Child';
import { isLost, nodeNameOf, Nodes } from '../../graph/Nodes';
import { Warning } from '../../judging/Judgement';
import { inProgress, Verdict } from '../../judging/Verdict';
import { text } from '../../kubernetes/fields';
import { ObjectStatusCheck } from '../../options';

/** Pods of older revisions, by whether the update can still replace them. */
export interface OldPods {
  /** Still there, and to go. */
  remaining: Child[];
  /** On a node that is NotReady or gone: nobody can say when they go. */
  lost: Child[];
}

export function isLeaving(child: Child): boolean {
  return child.object.metadata.deletionTimestamp !== undefined;
}

/** Ended and still there; one that is leaving goes on leaving until it is gone. */
export function hasEnded(child: Child): boolean {
  if (isLeaving(child)) return false;
  const phase = text(child.object, 'status.phase');
  return phase === 'Succeeded' || phase === 'Failed';
}

/** Neither leaving nor replaced, whatever revision it is of. */
export function isAtWork({ notCounted }: Child): boolean {
  return notCounted !== 'Leaving' && notCounted !== 'Replaced';
}

/** Sorts Pods of older revisions that have not ended. */
export function oldPodsOf(pods: Child[], nodes: Nodes): OldPods {
  const old = pods.filter(pod => !hasEnded(pod));
  const isOnLost = ({ object }: Child) => isLost(nodes, nodeNameOf(object));
  return {
    remaining: old.filter(pod => !isOnLost(pod)),
    lost: old.filter(isOnLost),
  };
}

/**
 * Pods that the update is to replace and that are still there (`semantics.md`
 * section 1.5). `extra`: how many Pods more than wanted the status counts.
 */
export function oldReplicas(
  { remaining, lost }: OldPods,
  extra: number,
  check: Pick<ObjectStatusCheck, 'oldPods'>,
): Verdict | undefined {
  const ignoresLeaving = check.oldPods === 'ignoreLeaving';
  const old = remaining.filter(pod => !(ignoresLeaving && isLeaving(pod)));
  // The status counts what is lost as well, until it is being deleted.
  const more = extra - lost.filter(pod => !isLeaving(pod)).length;
  const count = Math.max(old.length, more, 0);
  if (count === 0) return undefined;
  const isOnlyLeaving = more <= 0 && old.every(isLeaving);
  return inProgress('OldReplicasRemain', {
    count,
    pods: namesOf(old),
    onlyLeaving: isOnlyLeaving ? 1 : 0,
  });
}

export function namesOf(pods: Child[]): string {
  return pods.map(pod => pod.object.metadata.name).join(', ');
}

/** Pods that hold nobody up and that somebody may want to know of. */
export function lostPodsWarnings({ lost }: OldPods): Warning[] {
  if (lost.length === 0) return [];
  const pods = lost
    .map(({ object }) => `${object.metadata.name} on ${nodeNameOf(object)}`)
    .join(', ');
  const message = `old pods are left on nodes that are not ready or gone: ${pods}`;
  const params = { count: lost.length, pods };
  return [{ code: 'OldReplicasRemain', params, message }];
}

/** A verdict with further warnings. */
export function withWarnings(verdict: Verdict, warnings: Warning[]): Verdict {
  if (warnings.length === 0) return verdict;
  return { ...verdict, warnings: [...(verdict.warnings ?? []), ...warnings] };
}
