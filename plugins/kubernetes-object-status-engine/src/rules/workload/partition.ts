import { number, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';

/** Whether Pods keep their revision until somebody deletes them. */
export function isOnDelete(set: KubernetesObject): boolean {
  return text(set, 'spec.updateStrategy.type') === 'OnDelete';
}

/** The first so many Pods keep the old revision; more than there are is legal. */
export function partitionOf(set: KubernetesObject): number {
  const partition = number(set, 'spec.updateStrategy.rollingUpdate.partition');
  return isOnDelete(set) ? 0 : Math.max(0, partition ?? 0);
}
