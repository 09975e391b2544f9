import { KubernetesObject } from '../../registry/Registry';

const protection = 'kubernetes.io/pvc-protection';

/** A claim is protected from deletion while a pod uses it. @internal */
export function completeClaim(claim: KubernetesObject): KubernetesObject {
  const { finalizers = [] } = claim.metadata;
  if (finalizers.includes(protection)) return claim;
  return {
    ...claim,
    metadata: { ...claim.metadata, finalizers: [...finalizers, protection] },
  };
}
