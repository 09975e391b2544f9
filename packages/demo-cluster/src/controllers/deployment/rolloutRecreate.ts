import { hasEnded, pods } from '../../objects/Pod';
import { isControlledBy } from '../../objects/ownership';
import { ControllerContext } from '../Controller';
import { cleanUp } from './cleanUp';
import { syncRolloutStatus } from './deploymentStatus';
import { isComplete } from './progress';
import { active, Rollout } from './Rollout';
import { scaleReplicaSet } from './scaleReplicaSet';
import { syncNewReplicaSet } from './syncNewReplicaSet';

/** One step of a rollout that stops every old pod before it starts a new one. @internal */
export function rolloutRecreate(
  before: Rollout,
  context: ControllerContext,
): void {
  const rollout = syncNewReplicaSet(before, context, { mayCreate: false });
  const isScaledDown = active(rollout.oldReplicaSets)
    .map(each => scaleReplicaSet(context, rollout.deployment, each, 0))
    .includes(true);
  if (isScaledDown || hasOldPods(rollout, context)) {
    syncRolloutStatus(rollout, context);
    return;
  }
  const ready = syncNewReplicaSet(rollout, context, { mayCreate: true });
  const { deployment, newReplicaSet } = ready;
  if (newReplicaSet) {
    const { replicas } = deployment.spec;
    scaleReplicaSet(context, deployment, newReplicaSet, replicas);
  }
  if (isComplete(deployment, deployment.status)) cleanUp(ready, context);
  syncRolloutStatus(ready, context);
}

/** Also those that are only stopping. */
function hasOldPods(
  { deployment, oldReplicaSets }: Rollout,
  { registry }: ControllerContext,
): boolean {
  if (oldReplicaSets.some(({ status }) => (status.replicas ?? 0) > 0)) {
    return true;
  }
  return pods
    .list(registry, deployment.metadata.namespace)
    .some(
      pod =>
        !hasEnded(pod) &&
        oldReplicaSets.some(replicaSet => isControlledBy(pod, replicaSet)),
    );
}
