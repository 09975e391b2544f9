import { findCondition, withCondition } from '../../objects/conditions';
import { Deployment, deployments } from '../../objects/Deployment';
import { replicaSets } from '../../objects/ReplicaSet';
import { writeStatus } from '../../objects/writeStatus';
import { Controller, ControllerContext, keyOf, splitKey } from '../Controller';
import { ownerKeys } from '../ownerKeys';
import { cleanUp } from './cleanUp';
import { syncCounts } from './deploymentStatus';
import { deploymentCondition, hasDeadline } from './progress';
import { rolloutRecreate } from './rolloutRecreate';
import { rolloutRolling } from './rolloutRolling';
import { readRollout, Rollout } from './Rollout';
import { isResized, scaleProportionally } from './scaleProportionally';
import { syncNewReplicaSet } from './syncNewReplicaSet';
import { isRollingUpdate } from './surge';
import { pods } from '../../objects/Pod';

/** Replaces ReplicaSets by ReplicaSets as a Deployment says. @internal */
export const deploymentController: Controller = {
  component: 'deployment-controller',

  keysFor(event, registry) {
    const { object, type } = event;
    if (deployments.isOf(object)) return [keyOf(object)];
    if (replicaSets.isOf(object)) return ownerKeys(object, 'Deployment');
    // Recreate waits until the last old pod is gone.
    if (pods.isOf(object) && type === 'DELETED') {
      return ownerKeys(object, 'ReplicaSet').flatMap(key => {
        const { namespace, name } = splitKey(key);
        const owner = registry.get({ ...replicaSets.name, namespace, name });
        return owner ? ownerKeys(owner, 'Deployment') : [];
      });
    }
    return [];
  },

  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const deployment = deployments.get(context.registry, namespace, name);
    if (!deployment) return;
    if (deployment.metadata.deletionTimestamp !== undefined) {
      syncCounts(readRollout(deployment, context), context);
      return;
    }
    const rollout = readRollout(withPause(deployment, context), context);
    if (rollout.deployment.spec.paused || isResized(rollout)) {
      resize(rollout, context);
    } else if (isRollingUpdate(rollout.deployment)) {
      rolloutRolling(rollout, context);
    } else {
      rolloutRecreate(rollout, context);
    }
  },
};

function resize(before: Rollout, context: ControllerContext): void {
  const rollout = syncNewReplicaSet(before, context, { mayCreate: false });
  scaleProportionally(rollout, context);
  if (rollout.deployment.spec.paused) cleanUp(rollout, context);
  syncCounts(rollout, context);
}

/** Says that a pause began or ended, so that its time is not held against the deadline. */
function withPause(
  deployment: Deployment,
  { registry, now }: ControllerContext,
): Deployment {
  if (!hasDeadline(deployment)) return deployment;
  const { conditions = [] } = deployment.status;
  const present = findCondition(conditions, 'Progressing');
  if (present?.reason === 'ProgressDeadlineExceeded') return deployment;
  const isSaid = present?.reason === 'DeploymentPaused';
  const isPaused = deployment.spec.paused === true;
  if (isSaid === isPaused) return deployment;
  const status = {
    ...deployment.status,
    conditions: withCondition(
      conditions,
      deploymentCondition(
        'Progressing',
        'Unknown',
        isPaused ? 'DeploymentPaused' : 'DeploymentResumed',
        isPaused ? 'Deployment is paused' : 'Deployment is resumed',
        now(),
      ),
    ),
  };
  writeStatus(registry, deployment, status);
  // Not read again, as the real one does not: its next write in this look is
  // refused, and the next look goes on from what is written now.
  return { ...deployment, status };
}
