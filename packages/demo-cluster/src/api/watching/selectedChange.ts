import { LoggedEvent } from '../../registry/ObjectStore';
import { KubernetesObject, RegistryEvent } from '../../registry/Registry';

/**
 * A change as a watch with a selector sees it: what begins to match is added,
 * what ceases to match is deleted, and shown as it last matched.
 *
 * Source: Kubernetes API concepts, efficient detection of changes.
 *
 * @internal
 */
export function selectedChange(
  { type, object, previous }: LoggedEvent,
  includes: (object: KubernetesObject) => boolean,
): RegistryEvent | undefined {
  const isIn = type !== 'DELETED' && includes(object);
  const wasIn = previous !== undefined && includes(previous);
  if (isIn) return { type: wasIn ? 'MODIFIED' : 'ADDED', object };
  if (!wasIn) return undefined;
  if (type === 'DELETED') return { type, object };
  const { resourceVersion } = object.metadata;
  return {
    type: 'DELETED',
    object: {
      ...previous,
      metadata: { ...previous.metadata, resourceVersion },
    },
  };
}
