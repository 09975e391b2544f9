import { Deployment } from '../../objects/Deployment';
import { isControlledBy } from '../../objects/ownership';
import { ReplicaSet, replicaSets } from '../../objects/ReplicaSet';
import { ControllerContext } from '../Controller';
import { findNewReplicaSet } from './revisions';

/** A Deployment and its ReplicaSets at one moment. @internal */
export interface Rollout {
  deployment: Deployment;
  /** The one with the Deployment's template. */
  newReplicaSet?: ReplicaSet;
  oldReplicaSets: ReplicaSet[];
}

/** @internal */
export function readRollout(
  deployment: Deployment,
  { registry }: ControllerContext,
): Rollout {
  const owned = replicaSets
    .list(registry, deployment.metadata.namespace)
    .filter(replicaSet => isControlledBy(replicaSet, deployment));
  const newReplicaSet = findNewReplicaSet(deployment, owned);
  return {
    deployment,
    newReplicaSet,
    oldReplicaSets: owned.filter(replicaSet => replicaSet !== newReplicaSet),
  };
}

/** @internal */
export function allReplicaSets(rollout: Rollout): ReplicaSet[] {
  const { newReplicaSet, oldReplicaSets } = rollout;
  return newReplicaSet ? [...oldReplicaSets, newReplicaSet] : oldReplicaSets;
}

/** Those that are to have pods. @internal */
export function active(list: ReplicaSet[]): ReplicaSet[] {
  return list.filter(({ spec }) => spec.replicas > 0);
}

/** How many pods they are to have. @internal */
export function wantedPods(list: ReplicaSet[]): number {
  return list.reduce((sum, { spec }) => sum + spec.replicas, 0);
}

/** @internal */
export function availablePods(list: ReplicaSet[]): number {
  return list.reduce(
    (sum, { status }) => sum + (status.availableReplicas ?? 0),
    0,
  );
}
