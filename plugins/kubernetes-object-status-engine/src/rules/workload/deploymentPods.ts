import { Child, descendants } from '../../graph/Child';
import { inProgress, Verdict } from '../../judging/Verdict';
import { RuleContext } from '../KindRule';
import { OldPods, oldPodsOf } from './oldReplicas';
import { ReplicaCounts } from './replicas';

/** A Deployment's Pods, by what they mean for its rollout. */
export interface DeploymentPods {
  counted: Child[];
  old: OldPods;
}

/** Sorts the Pods below a Deployment. */
export function podsOf({ children, nodes }: RuleContext): DeploymentPods {
  const current = children.filter(
    child => child.notCounted !== 'OlderRevision',
  );
  const older = children.filter(child => child.notCounted === 'OlderRevision');
  return {
    counted: descendants(current, 'Pod').filter(child => child.counted),
    old: oldPodsOf(descendants(older, 'Pod'), nodes),
  };
}

/** The counted Pods that the status counts, and that we have not seen. */
export function unseenPods(
  counts: ReplicaCounts,
  pods: DeploymentPods,
  context: RuleContext,
): Verdict | undefined {
  if (!context.areChildrenVisible) return undefined;
  if (!context.children.some(child => child.counted) && counts.desired > 0) {
    return inProgress(
      'WaitingForReplicaSet',
      {},
      { cause: 'ControllerNotResponding' },
    );
  }
  const seen = pods.counted.length;
  if (seen >= counts.desired) return undefined;
  return inProgress('WaitingForPods', { seen, desired: counts.desired });
}
