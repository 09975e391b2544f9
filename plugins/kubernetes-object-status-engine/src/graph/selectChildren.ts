import { NotCountedReason } from '../judging/Judgement';
import { text } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { ObjectStatusCheck } from '../options';
import { KindRule } from '../rules/KindRule';

/** Controllers that make a new Pod for one that has ended. */
const REPLACING = new Set([
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
  'DaemonSet',
]);

/** How an owner is seen, as far as its children are concerned. */
export interface OwnerView {
  object: KubernetesObject;
  rule: KindRule;
  /** Present, not terminating, applied, and its generation observed. */
  isObserved: boolean;
  /** Set when it does not count itself: then its children do not either. */
  notCounted?: NotCountedReason;
}

function ofPod(
  pod: KubernetesObject,
  owner: KubernetesObject,
): NotCountedReason | undefined {
  if (pod.kind !== 'Pod') return undefined;
  if (pod.metadata.deletionTimestamp) return 'Leaving';
  const phase = text(pod, 'status.phase');
  const hasEnded = phase === 'Failed' || phase === 'Succeeded';
  return hasEnded && REPLACING.has(owner.kind) ? 'Replaced' : undefined;
}

/**
 * Says of every child why it is shown and not judged; `undefined` for those
 * that count (`semantics.md` section 1).
 */
export function selectChildren(
  owner: OwnerView,
  children: KubernetesObject[],
  check: ObjectStatusCheck,
): Array<{ child: KubernetesObject; notCounted?: NotCountedReason }> {
  const { rule, object, isObserved } = owner;
  const current = rule.currentChildren?.(object, children, check);
  return children.map(child => {
    const ended = ofPod(child, object);
    if (ended) return { child, notCounted: ended };
    if (owner.notCounted) return { child, notCounted: owner.notCounted };
    if (!isObserved) return { child, notCounted: 'OwnerNotObserved' as const };
    if (current?.has(child.metadata.uid ?? '')) return { child };
    const isExplaining = rule.explains || !current;
    return {
      child,
      notCounted: isExplaining
        ? ('ExplainsOwner' as const)
        : ('OlderRevision' as const),
    };
  });
}
