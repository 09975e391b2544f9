import { RuleMemory } from '../../judging/Memory';
import { number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';

/** Counts that a workload's status gives; what it does not say is 0. */
export interface ReplicaCounts {
  /** Live `spec.replicas`, the measure; 1 where it is not set. */
  desired: number;
  replicas: number;
  updated: number;
  ready: number;
  available: number;
}

/** Notes what was wanted when the step first saw a workload, fresh or not. */
export function rememberReplicas(
  object: KubernetesObject,
  memory: RuleMemory,
): void {
  memory.firstReplicas ??= replicaCounts(object).desired;
}

/** Reads the counts of a workload. */
export function replicaCounts(object: KubernetesObject): ReplicaCounts {
  const count = (path: string) => number(object, path) ?? 0;
  return {
    desired: number(object, 'spec.replicas') ?? 1,
    replicas: count('status.replicas'),
    updated: count('status.updatedReplicas'),
    ready: count('status.readyReplicas'),
    available: count('status.availableReplicas'),
  };
}
