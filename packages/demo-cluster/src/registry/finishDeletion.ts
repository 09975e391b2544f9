import { KindDefinition } from '../kinds/KindDefinition';
import { valueAt } from './fields';
import { KubernetesObject } from './Registry';
import { RegistryContext } from './RegistryContext';

/**
 * Removes an object whose deletion nothing holds up any more: no finalizer and
 * no grace period. `undefined` when it is to stay.
 *
 * @internal
 */
export function finishDeletion(
  { store }: RegistryContext,
  kind: KindDefinition,
  object: KubernetesObject,
): KubernetesObject | undefined {
  const { deletionTimestamp, deletionGracePeriodSeconds, finalizers } =
    object.metadata;
  if (!deletionTimestamp || finalizers?.length) return undefined;
  if (deletionGracePeriodSeconds) return undefined;
  // A Namespace has finalizers of its own in its spec, for what it contains.
  if (kind.kind === 'Namespace' && valueAt(object, 'spec', 'finalizers')) {
    return undefined;
  }
  return store.write({ resource: kind.storedAs, type: 'DELETED', object });
}
