import { requireKind } from '../../kinds/findKind';
import { deleteObject } from '../deleteObject';
import { finishDeletion } from '../finishDeletion';
import { KubernetesObject } from '../Registry';
import { RegistryContext } from '../RegistryContext';

const namespaceKind = { apiVersion: 'v1', kind: 'Namespace' };

/** Deletes all that is in a namespace that is being deleted. @internal */
export function emptyNamespace(
  context: RegistryContext,
  object: KubernetesObject,
): void {
  if (object.kind !== 'Namespace') return;
  for (const content of contentOf(context, object.metadata.name)) {
    if (content.metadata.deletionTimestamp) continue;
    const { apiVersion, kind, metadata } = content;
    const { namespace, name, uid } = metadata;
    const live = context.store.get(
      requireKind(content).storedAs,
      namespace,
      name,
    );
    // An earlier one of the loop may have taken it along.
    if (live?.metadata.uid !== uid) continue;
    deleteObject(context, { apiVersion, kind, namespace, name });
  }
  endNamespace(context, object.metadata.name);
}

/** Ends the namespace that the gone object was the last one of. @internal */
export function endNamespaceOf(
  context: RegistryContext,
  gone: KubernetesObject,
): void {
  if (gone.metadata.namespace) endNamespace(context, gone.metadata.namespace);
}

function endNamespace(context: RegistryContext, name: string): void {
  const namespace = context.store.get('namespaces', undefined, name);
  if (!namespace?.metadata.deletionTimestamp) return;
  if (contentOf(context, name).length > 0) return;
  finishDeletion(context, requireKind(namespaceKind), {
    ...namespace,
    spec: {},
  });
}

function contentOf(
  { store }: RegistryContext,
  name: string,
): KubernetesObject[] {
  return store
    .all()
    .map(({ object }) => object)
    .filter(({ metadata }) => metadata.namespace === name);
}
