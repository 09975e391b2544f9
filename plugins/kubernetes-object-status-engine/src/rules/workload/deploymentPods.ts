import { Child, descendants } from '../../graph/Child';
import { inProgress, Verdict } from '../../judging/Verdict';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { RuleContext } from '../KindRule';
import { OldPods, oldPodsOf } from './oldReplicas';
import { ReplicaCounts } from './replicas';

/** The revision as people know it, of a Deployment and of its ReplicaSets. */
export function revisionOf({ metadata }: KubernetesObject): string | undefined {
  return metadata.annotations?.['deployment.kubernetes.io/revision'];
}

function isReplicaSet({ object }: Child): boolean {
  return object.kind === 'ReplicaSet';
}

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

/**
 * Whether the replica set of its template is still to come. Where Pods are not
 * seen its revision number speaks for one too: what is given then may leave out
 * defaults of the template.
 */
function isReplicaSetMissing(
  deployment: KubernetesObject,
  { children, areChildrenVisible }: RuleContext,
): boolean {
  if (children.some(child => child.counted)) return false;
  if (areChildrenVisible) return true;
  const revision = revisionOf(deployment);
  const replicaSets = children.filter(isReplicaSet);
  return (
    revision !== undefined &&
    replicaSets.length > 0 &&
    replicaSets.every(({ object }) => revisionOf(object) !== revision)
  );
}

/** The counted Pods that the status counts, and that we have not seen. */
export function unseenPods(
  deployment: KubernetesObject,
  counts: ReplicaCounts,
  pods: DeploymentPods,
  context: RuleContext,
): Verdict | undefined {
  if (counts.desired > 0 && isReplicaSetMissing(deployment, context)) {
    return inProgress('WaitingForReplicaSet');
  }
  if (!context.areChildrenVisible) return undefined;
  const seen = pods.counted.length;
  if (seen >= counts.desired) return undefined;
  return inProgress('WaitingForPods', { seen, desired: counts.desired });
}
