import { ClusterIndex } from '../graph/ClusterIndex';
import { text } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

/** Whether an autoscaler that is seen owns the replicas of an object (R8). */
export function autoscalerTargets(
  index: ClusterIndex,
  object: KubernetesObject,
): boolean {
  return [...index.autoscalers].some(
    candidate =>
      candidate.metadata.namespace === object.metadata.namespace &&
      text(candidate, 'spec.scaleTargetRef.kind') === object.kind &&
      text(candidate, 'spec.scaleTargetRef.name') === object.metadata.name,
  );
}
