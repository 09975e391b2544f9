import { isRollingUpdate, maxSurge } from './surge';
import { allReplicaSets, Rollout, wantedPods } from './Rollout';

/** What size the new ReplicaSet may have now; `present` is what it has. @internal */
export function newSize(rollout: Rollout, present: number): number {
  const { deployment } = rollout;
  const { replicas } = deployment.spec;
  if (!isRollingUpdate(deployment)) return replicas;
  const room =
    replicas + maxSurge(deployment) - wantedPods(allReplicaSets(rollout));
  if (room <= 0) return present;
  return present + Math.min(room, replicas - present);
}
