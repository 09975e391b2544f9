import { ReplicaSet } from '../../objects/ReplicaSet';
import { ControllerContext } from '../Controller';
import {
  byAge,
  desiredReplicasAnnotation,
  maxReplicasAnnotation,
} from './revisions';
import { active, allReplicaSets, Rollout, wantedPods } from './Rollout';
import { scaleReplicaSet } from './scaleReplicaSet';
import { isRollingUpdate, maxSurge } from './surge';

/** Whether the Deployment's size was changed since its ReplicaSets heard of it. @internal */
export function isResized(rollout: Rollout): boolean {
  const { replicas } = rollout.deployment.spec;
  return active(allReplicaSets(rollout)).some(({ metadata }) => {
    const noted = metadata.annotations?.[desiredReplicasAnnotation];
    return noted !== undefined && Number(noted) !== replicas;
  });
}

/**
 * Brings the ReplicaSets to the Deployment's new size: in the middle of a
 * rollout each by its part, so that the risk stays what it was.
 *
 * @internal
 */
export function scaleProportionally(
  rollout: Rollout,
  context: ControllerContext,
): void {
  const { deployment, newReplicaSet, oldReplicaSets } = rollout;
  const { replicas } = deployment.spec;
  const only = onlyActiveOrLatest(rollout);
  if (only) {
    scaleReplicaSet(context, deployment, only, replicas);
    return;
  }
  if (newReplicaSet && isSaturated(newReplicaSet, replicas)) {
    for (const old of active(oldReplicaSets)) {
      scaleReplicaSet(context, deployment, old, 0);
    }
    return;
  }
  if (!isRollingUpdate(deployment)) return;
  for (const [replicaSet, size] of proportions(rollout)) {
    scaleReplicaSet(context, deployment, replicaSet, size, { alsoNote: true });
  }
}

function onlyActiveOrLatest(rollout: Rollout): ReplicaSet | undefined {
  const { newReplicaSet, oldReplicaSets } = rollout;
  const running = active(allReplicaSets(rollout));
  if (running.length > 1) return undefined;
  return running[0] ?? newReplicaSet ?? byAge(oldReplicaSets).pop();
}

function isSaturated(
  { metadata, spec, status }: ReplicaSet,
  replicas: number,
): boolean {
  const noted = metadata.annotations?.[desiredReplicasAnnotation];
  return (
    spec.replicas === replicas &&
    Number(noted) === replicas &&
    status.availableReplicas === replicas
  );
}

function proportions(rollout: Rollout): Map<ReplicaSet, number> {
  const { deployment } = rollout;
  const { replicas } = deployment.spec;
  const all = active(allReplicaSets(rollout));
  const allowed = replicas > 0 ? replicas + maxSurge(deployment) : 0;
  const toAdd = allowed - wantedPods(all);
  const sorted = bySize(all, toAdd > 0 ? 'newest' : 'oldest');
  let added = 0;
  const sizes = new Map<ReplicaSet, number>();
  for (const each of sorted) {
    const left = toAdd - added;
    const part = partOf(each, replicas, allowed, deployment.status.replicas);
    const share = toAdd > 0 ? Math.min(part, left) : Math.max(part, left);
    const taken = left === 0 ? 0 : share;
    sizes.set(each, each.spec.replicas + taken);
    added += taken;
  }
  // What rounding left over goes to the largest.
  const [largest] = sorted;
  const size = (sizes.get(largest) ?? 0) + toAdd - added;
  return sizes.set(largest, Math.max(0, size));
}

/** By how much one would grow if all kept their parts of the whole. */
function partOf(
  { spec, metadata }: ReplicaSet,
  replicas: number,
  allowed: number,
  presentReplicas = 0,
): number {
  if (replicas === 0) return -spec.replicas;
  const noted = Number(metadata.annotations?.[maxReplicasAnnotation] ?? 0);
  const before = noted || presentReplicas;
  if (before === 0) return 0;
  return Math.round((spec.replicas * allowed) / before) - spec.replicas;
}

/** Largest first; of the same size the newest or the oldest. */
function bySize(list: ReplicaSet[], first: 'newest' | 'oldest'): ReplicaSet[] {
  const aged = byAge(list);
  if (first === 'newest') aged.reverse();
  return aged.sort((one, other) => other.spec.replicas - one.spec.replicas);
}
