import { Child, descendants } from '../../graph/Child';
import { inProgress, Verdict } from '../../judging/Verdict';
import { text } from '../../kubernetes/fields';
import { RuleContext } from '../KindRule';
import { ReplicaCounts } from './replicas';

/** A Deployment's Pods, by what they mean for its rollout. */
export interface DeploymentPods {
  counted: Child[];
  /** Of an older revision, and not ended. */
  old: Child[];
}

/** Ended and still there; one that is leaving goes on leaving until it is gone. */
function hasEnded(child: Child): boolean {
  if (child.object.metadata.deletionTimestamp) return false;
  const phase = text(child.object, 'status.phase');
  return phase === 'Succeeded' || phase === 'Failed';
}

/** Sorts the Pods below a Deployment. */
export function podsOf(children: Child[]): DeploymentPods {
  const current = children.filter(
    child => child.notCounted !== 'OlderRevision',
  );
  const older = children.filter(child => child.notCounted === 'OlderRevision');
  return {
    counted: descendants(current, 'Pod').filter(child => child.counted),
    old: descendants(older, 'Pod').filter(child => !hasEnded(child)),
  };
}

/** Pods that the update is to replace and that are still there (`semantics.md` section 1). */
export function oldReplicas(
  counts: ReplicaCounts,
  pods: DeploymentPods,
  context: RuleContext,
): Verdict | undefined {
  const ignoresLeaving = context.check.oldPods === 'ignoreLeaving';
  const old = pods.old.filter(
    child => !(ignoresLeaving && child.object.metadata.deletionTimestamp),
  );
  const extra = Math.max(counts.replicas, counts.updated) - counts.desired;
  const count = Math.max(old.length, extra, 0);
  if (count === 0) return undefined;
  const isOnlyLeaving =
    extra <= 0 && old.every(child => child.object.metadata.deletionTimestamp);
  const names = old.map(child => child.object.metadata.name).join(', ');
  return inProgress(
    'OldReplicasRemain',
    { count, pods: names, onlyLeaving: isOnlyLeaving ? 1 : 0 },
    { cause: 'StillTerminating' },
  );
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
