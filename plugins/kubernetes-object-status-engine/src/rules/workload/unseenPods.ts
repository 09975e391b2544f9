import { inProgress, Verdict } from '../../judging/Verdict';
import { RuleContext } from '../KindRule';
import { isAtWork } from './oldReplicas';

/**
 * The Pods that a status counts, and that we have not seen: `toUpdate` of the
 * current revision, `desired` in all.
 */
export function unseenPods(
  { areChildrenVisible, children }: RuleContext,
  desired: number,
  toUpdate: number,
): Verdict | undefined {
  if (!areChildrenVisible) return undefined;
  const pods = children.filter(
    child => child.object.kind === 'Pod' && child.notCounted !== 'NodeLeftOut',
  );
  const updated = pods.filter(pod => pod.counted).length;
  if (updated < toUpdate) {
    return inProgress('WaitingForPods', { seen: updated, desired: toUpdate });
  }
  const seen = pods.filter(isAtWork).length;
  if (seen >= desired) return undefined;
  return inProgress('WaitingForPods', { seen, desired });
}
