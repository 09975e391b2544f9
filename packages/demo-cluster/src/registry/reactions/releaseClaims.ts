import { requireKind } from '../../kinds/findKind';
import { listAt, textAt } from '../fields';
import { KubernetesObject } from '../Registry';
import { RegistryContext } from '../RegistryContext';
import { updateObject } from '../updateObject';

const protection = 'kubernetes.io/pvc-protection';

/**
 * Lets deleted claims go that no pod uses any more.
 *
 * Source: Kubernetes documentation, storage object in use protection.
 *
 * @internal
 */
export function releaseClaims(
  context: RegistryContext,
  changed: KubernetesObject,
): void {
  const { kind, metadata } = changed;
  if (kind !== 'Pod' && kind !== 'PersistentVolumeClaim') return;
  const resource = requireKind({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
  }).storedAs;
  for (const claim of context.store.list(resource, metadata.namespace)) {
    const { deletionTimestamp, finalizers = [] } = claim.metadata;
    if (!deletionTimestamp || !finalizers.includes(protection)) continue;
    if (isUsed(context, claim)) continue;
    updateObject(context, {
      ...claim,
      metadata: {
        ...claim.metadata,
        finalizers: finalizers.filter(name => name !== protection),
      },
    });
  }
}

function isUsed(
  { store }: RegistryContext,
  { metadata: { namespace, name } }: KubernetesObject,
): boolean {
  return store
    .list('pods', namespace)
    .some(pod =>
      listAt(pod, 'spec', 'volumes').some(
        volume => textAt(volume, 'persistentVolumeClaim', 'claimName') === name,
      ),
    );
}
