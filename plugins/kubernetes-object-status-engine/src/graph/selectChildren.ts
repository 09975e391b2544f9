import { NotCountedReason } from '../judging/Judgement';
import { text } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { KindRule, OwnerContext } from '../rules/KindRule';

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
  context: OwnerContext;
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

/** Records of revisions say which Pods are current, and nothing to people. */
function isRevisionRecord({ apiVersion, kind }: KubernetesObject): boolean {
  return kind === 'ControllerRevision' && apiVersion.startsWith('apps/');
}

/**
 * Says of every child why it is shown and not judged; `undefined` for those
 * that count (`semantics.md` section 1).
 */
export function selectChildren(
  owner: OwnerView,
  children: KubernetesObject[],
): Array<{ child: KubernetesObject; notCounted?: NotCountedReason }> {
  const { rule, object, isObserved, context } = owner;
  const current = rule.currentChildren?.(object, children, context.check);
  const shown = children.filter(child => !isRevisionRecord(child));
  return shown.map(child => {
    const ended = ofPod(child, object);
    if (ended) return { child, notCounted: ended };
    if (owner.notCounted) return { child, notCounted: owner.notCounted };
    if (!isObserved) return { child, notCounted: 'OwnerNotObserved' as const };
    const notJudged = rule.notJudged?.(child, context);
    if (notJudged) return { child, notCounted: notJudged };
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
