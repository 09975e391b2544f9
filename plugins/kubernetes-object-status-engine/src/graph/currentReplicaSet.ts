import { sameTemplate } from '../kubernetes/manifest/sameTemplate';
import { read } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

/**
 * The ReplicaSet of a Deployment's current revision: the one that has its pod
 * template, of several the oldest, as the controller takes it. The revision
 * number only names it, and comes later than the ReplicaSet.
 */
export function currentReplicaSet(
  deployment: KubernetesObject,
  replicaSets: KubernetesObject[],
): KubernetesObject | undefined {
  const template = read(deployment, 'spec.template');
  return replicaSets.find(candidate =>
    sameTemplate(read(candidate, 'spec.template'), template),
  );
}
