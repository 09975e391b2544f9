import {
  findCondition,
  withCondition,
  withoutCondition,
} from '../../objects/conditions';
import { Deployment, DeploymentStatus } from '../../objects/Deployment';
import { Condition } from '../../objects/metadata';
import { ReplicaSet } from '../../objects/ReplicaSet';
import { unlessZero, writeStatus } from '../../objects/writeStatus';
import { ControllerContext } from '../Controller';
import { deadlineInMs, deploymentCondition, withProgress } from './progress';
import { allReplicaSets, availablePods, Rollout, wantedPods } from './Rollout';
import { maxUnavailable } from './surge';

/** Writes the counts and `Available`; progress is not looked at. @internal */
export function syncCounts(rollout: Rollout, context: ControllerContext): void {
  writeStatus(
    context.registry,
    rollout.deployment,
    countedStatus(rollout, context.now()),
  );
}

/** Writes counts and every condition, and looks again at the deadline. @internal */
export function syncRolloutStatus(
  rollout: Rollout,
  context: ControllerContext,
): void {
  const { deployment, newReplicaSet } = rollout;
  const now = context.now();
  const counted = countedStatus(rollout, now);
  const progress = withProgress(
    deployment,
    counted,
    newReplicaSet?.metadata.name,
    now,
  );
  const status = {
    ...counted,
    conditions: withFailure(progress, rollout, now),
  };
  writeStatus(context.registry, deployment, status);
  const deadlineMs = deadlineInMs(deployment, status, now);
  if (deadlineMs !== undefined) context.again(deadlineMs);
}

function countedStatus(rollout: Rollout, now: Date): DeploymentStatus {
  const { deployment, newReplicaSet } = rollout;
  const all = allReplicaSets(rollout);
  const available = availablePods(all);
  return {
    observedGeneration: deployment.metadata.generation,
    replicas: unlessZero(sum(all, 'replicas')),
    updatedReplicas: unlessZero(newReplicaSet?.status.replicas ?? 0),
    readyReplicas: unlessZero(sum(all, 'readyReplicas')),
    availableReplicas: unlessZero(available),
    unavailableReplicas: unlessZero(Math.max(0, wantedPods(all) - available)),
    terminatingReplicas: terminating(all),
    collisionCount: deployment.status.collisionCount,
    conditions: withCondition(
      deployment.status.conditions ?? [],
      availability(deployment, available, now),
    ),
  };
}

function sum(list: ReplicaSet[], field: 'replicas' | 'readyReplicas'): number {
  return list.reduce((total, { status }) => total + (status[field] ?? 0), 0);
}

/** Unknown as long as one that was looked at does not say. */
function terminating(list: ReplicaSet[]): number | undefined {
  const looked = list.filter(({ status }) => status.observedGeneration);
  const counts = looked.map(({ status }) => status.terminatingReplicas);
  return counts.reduce<number | undefined>(
    (total, count) =>
      total === undefined || count === undefined ? undefined : total + count,
    0,
  );
}

function availability(
  deployment: Deployment,
  available: number,
  now: Date,
): Condition {
  const isEnough =
    available >= deployment.spec.replicas - maxUnavailable(deployment);
  return isEnough
    ? deploymentCondition(
        'Available',
        'True',
        'MinimumReplicasAvailable',
        'Deployment has minimum availability.',
        now,
      )
    : deploymentCondition(
        'Available',
        'False',
        'MinimumReplicasUnavailable',
        'Deployment does not have minimum availability.',
        now,
      );
}

/** A ReplicaSet's failure is the Deployment's; the new one's comes first. */
function withFailure(
  conditions: Condition[],
  rollout: Rollout,
  now: Date,
): Condition[] {
  const { newReplicaSet } = rollout;
  const type = 'ReplicaFailure';
  const failure = [
    ...(newReplicaSet ? [newReplicaSet] : []),
    ...allReplicaSets(rollout),
  ]
    .map(({ status }) => findCondition(status.conditions, type))
    .find(condition => condition !== undefined);
  if (!failure) return withoutCondition(conditions, type);
  const at = failure.lastTransitionTime ?? now.toISOString();
  return withCondition(conditions, {
    type,
    status: failure.status,
    lastUpdateTime: at,
    lastTransitionTime: at,
    reason: failure.reason,
    message: failure.message,
  });
}
