import {
  findCondition,
  withCondition,
  withoutCondition,
} from '../../objects/conditions';
import { Deployment, DeploymentStatus } from '../../objects/Deployment';
import { Condition } from '../../objects/metadata';
import { toTimestamp } from '../../objects/time';

/** A deadline of this many seconds means that there is none. */
const noDeadline = 2_147_483_647;

/** Whether the Deployment's progress is watched at all. @internal */
export function hasDeadline({ spec }: Deployment): boolean {
  const { progressDeadlineSeconds } = spec;
  return (
    progressDeadlineSeconds !== undefined &&
    progressDeadlineSeconds !== noDeadline
  );
}

/** @internal */
export function deploymentCondition(
  type: string,
  status: 'True' | 'False' | 'Unknown',
  reason: string,
  message: string,
  now: Date,
): Condition {
  const at = toTimestamp(now);
  return {
    type,
    status,
    lastUpdateTime: at,
    lastTransitionTime: at,
    reason,
    message,
  };
}

/** Every pod is new and available, and no old one is left. @internal */
export function isComplete(
  { spec, metadata }: Deployment,
  status: DeploymentStatus,
): boolean {
  const { updatedReplicas = 0, replicas = 0, availableReplicas = 0 } = status;
  return (
    updatedReplicas === spec.replicas &&
    replicas === spec.replicas &&
    availableReplicas === spec.replicas &&
    (status.observedGeneration ?? 0) >= metadata.generation
  );
}

/**
 * The conditions with what is to be said of the progress between the status
 * that the Deployment has and the next one.
 *
 * @internal
 */
export function withProgress(
  deployment: Deployment,
  next: DeploymentStatus,
  newReplicaSet: string | undefined,
  now: Date,
): Condition[] {
  const conditions = next.conditions ?? [];
  if (!hasDeadline(deployment)) {
    return withoutCondition(conditions, 'Progressing');
  }
  const present = findCondition(deployment.status.conditions, 'Progressing');
  const isNothingNew =
    (next.replicas ?? 0) === (next.updatedReplicas ?? 0) &&
    present?.reason === 'NewReplicaSetAvailable';
  if (isNothingNew) return conditions;
  const subject =
    newReplicaSet === undefined
      ? `Deployment "${deployment.metadata.name}"`
      : `ReplicaSet "${newReplicaSet}"`;
  const progressing = (
    status: 'True' | 'False',
    reason: string,
    what: string,
  ) =>
    deploymentCondition(
      'Progressing',
      status,
      reason,
      `${subject} ${what}.`,
      now,
    );
  if (isComplete(deployment, next)) {
    return withCondition(
      conditions,
      progressing(
        'True',
        'NewReplicaSetAvailable',
        'has successfully progressed',
      ),
    );
  }
  if (hasProgressed(deployment.status, next)) {
    const condition = progressing(
      'True',
      'ReplicaSetUpdated',
      'is progressing',
    );
    // Unlike other conditions this one is written again with the same reason:
    // its update time says when there was progress last.
    return [
      ...withoutCondition(conditions, 'Progressing'),
      present?.status === 'True'
        ? { ...condition, lastTransitionTime: present.lastTransitionTime }
        : condition,
    ];
  }
  if (!isTimedOut(deployment, next, now)) return conditions;
  return withCondition(
    conditions,
    progressing(
      'False',
      'ProgressDeadlineExceeded',
      'has timed out progressing',
    ),
  );
}

/**
 * How long until the deadline is to be looked at; `undefined` where there is
 * nothing to be exceeded.
 *
 * @internal
 */
export function deadlineInMs(
  deployment: Deployment,
  status: DeploymentStatus,
  now: Date,
): number | undefined {
  const condition = findCondition(status.conditions, 'Progressing');
  const isOver =
    !hasDeadline(deployment) ||
    condition === undefined ||
    condition.reason === 'ProgressDeadlineExceeded' ||
    isComplete(deployment, status);
  if (isOver) return undefined;
  // A moment more, since the condition's time is to the second.
  return Math.max(0, deadlineOf(deployment, condition) - now.getTime()) + 10;
}

function hasProgressed(
  before: DeploymentStatus,
  after: DeploymentStatus,
): boolean {
  const old = ({ replicas = 0, updatedReplicas = 0 }: DeploymentStatus) =>
    replicas - updatedReplicas;
  const grew = (
    field: 'updatedReplicas' | 'readyReplicas' | 'availableReplicas',
  ) => (after[field] ?? 0) > (before[field] ?? 0);
  return (
    grew('updatedReplicas') ||
    old(after) < old(before) ||
    grew('readyReplicas') ||
    grew('availableReplicas')
  );
}

function isTimedOut(
  deployment: Deployment,
  next: DeploymentStatus,
  now: Date,
): boolean {
  const condition = findCondition(next.conditions, 'Progressing');
  if (!condition || condition.reason === 'NewReplicaSetAvailable') return false;
  if (condition.reason === 'ProgressDeadlineExceeded') return true;
  return deadlineOf(deployment, condition) < now.getTime();
}

function deadlineOf({ spec }: Deployment, condition: Condition): number {
  const { progressDeadlineSeconds = noDeadline } = spec;
  return (
    Date.parse(condition.lastUpdateTime ?? '') + progressDeadlineSeconds * 1_000
  );
}
