import { ReplicaSet } from '../../objects/ReplicaSet';
import { ControllerContext } from '../Controller';
import { cleanUp } from './cleanUp';
import { syncRolloutStatus } from './deploymentStatus';
import { newSize } from './newSize';
import { isComplete } from './progress';
import { byAge } from './revisions';
import {
  active,
  allReplicaSets,
  availablePods,
  Rollout,
  wantedPods,
} from './Rollout';
import { scaleReplicaSet } from './scaleReplicaSet';
import { maxUnavailable } from './surge';
import { syncNewReplicaSet } from './syncNewReplicaSet';

/** One step of a rolling update: up where there is room, else down where enough is available. @internal */
export function rolloutRolling(
  before: Rollout,
  context: ControllerContext,
): void {
  const rollout = syncNewReplicaSet(before, context, { mayCreate: true });
  // The status below is of what was there before this step, as the real one's:
  // the step's own effect is seen at the next look.
  const isChanged = scaleNew(rollout, context) || scaleOld(rollout, context);
  if (!isChanged && isComplete(rollout.deployment, rollout.deployment.status)) {
    cleanUp(rollout, context);
  }
  syncRolloutStatus(rollout, context);
}

function scaleNew(rollout: Rollout, context: ControllerContext): boolean {
  const { deployment, newReplicaSet } = rollout;
  if (!newReplicaSet) return false;
  const { replicas } = deployment.spec;
  const present = newReplicaSet.spec.replicas;
  if (present === replicas) return false;
  const wanted = present > replicas ? replicas : newSize(rollout, present);
  return scaleReplicaSet(context, deployment, newReplicaSet, wanted);
}

function scaleOld(rollout: Rollout, context: ControllerContext): boolean {
  const { deployment, newReplicaSet } = rollout;
  const old = byAge(active(rollout.oldReplicaSets));
  if (old.length === 0 || !newReplicaSet) return false;
  const all = allReplicaSets(rollout);
  const minAvailable = deployment.spec.replicas - maxUnavailable(deployment);
  const newUnavailable =
    newReplicaSet.spec.replicas - (newReplicaSet.status.availableReplicas ?? 0);
  const removable = wantedPods(all) - minAvailable - newUnavailable;
  if (removable <= 0) return false;

  const sizes = new Map(old.map(each => [each, each.spec.replicas]));
  // What is not available serves nobody and goes first.
  takeFrom(old, sizes, removable, each => unavailableOf(each));
  // The next share is of what is available, seen before the first was taken.
  takeFrom(
    old,
    sizes,
    availablePods(all) - minAvailable,
    each => sizes.get(each) ?? 0,
  );
  return old
    .map(each =>
      scaleReplicaSet(
        context,
        deployment,
        each,
        sizes.get(each) ?? each.spec.replicas,
      ),
    )
    .includes(true);
}

function unavailableOf({ spec, status }: ReplicaSet): number {
  return Math.max(0, spec.replicas - (status.availableReplicas ?? 0));
}

/** Lowers the sizes by `count` in all, each by what `share` allows at most. */
function takeFrom(
  list: ReplicaSet[],
  sizes: Map<ReplicaSet, number>,
  count: number,
  share: (replicaSet: ReplicaSet) => number,
): void {
  let left = count;
  for (const each of list) {
    const taken = Math.max(0, Math.min(left, share(each)));
    sizes.set(each, (sizes.get(each) ?? 0) - taken);
    left -= taken;
  }
}
