import { inProgress, successful, Verdict } from '../../judging/Verdict';
import { isTrue } from '../../kubernetes/conditions';
import { KindRule, RuleContext } from '../KindRule';
import { revisionOf } from './deploymentPods';
import { isAtWork } from './oldReplicas';
import { replicaFailure } from './replicaFailure';
import { rememberReplicas, replicaCounts } from './replicas';
import { rememberAvailable } from './availableRevision';
import { scaledToZero } from './scaledToZero';
import { replicaSetColumns } from './workloadColumns';

/** Its Deployment says the same a moment later: the two fail together. */
function untilOwnerSays(refused: Verdict, { owner }: RuleContext): Verdict {
  const isHeard = owner === undefined || isTrue(owner, 'ReplicaFailure');
  if (isHeard || refused.status !== 'Failed') return refused;
  const { reason, params } = refused;
  return inProgress(reason, params);
}

/**
 * ReplicaSets. All its Pods are of one revision. One that a Deployment owns is
 * scaled by it, so being at 0 is nobody's doing.
 */
export const replicaSet: KindRule = {
  group: 'apps',
  kind: 'ReplicaSet',
  columns: replicaSetColumns,
  related: [{ apiVersion: 'v1', kind: 'Pod' }],
  alwaysObserves: true,
  currentChildren: (_, children) =>
    new Set(children.flatMap(child => child.metadata.uid ?? [])),
  revision: revisionOf,
  remember: rememberReplicas,
  judge(object, context) {
    const { isApplied } = context;
    const { desired, replicas, ready, available } = replicaCounts(object);
    const refused = replicaFailure(object, context, context.areOldPodsLeft);
    if (refused) return untilOwnerSays(refused, context);
    const atZero = isApplied ? scaledToZero(object, context) : undefined;
    if (atZero?.status === 'Paused') return atZero;
    if (ready < desired) {
      return inProgress('WaitingForReadiness', { ready, desired });
    }
    if (available < desired) {
      return inProgress('WaitingForAvailability', { available, desired });
    }
    const seen = context.children.filter(isAtWork).length;
    if (context.areChildrenVisible && seen < desired) {
      return inProgress('WaitingForPods', { seen, desired });
    }
    if (replicas > desired) {
      return inProgress('ExtraPods', { count: replicas - desired });
    }
    if (atZero) return atZero;
    rememberAvailable(object, context);
    return successful('RolloutComplete', { ready, desired });
  },
};
