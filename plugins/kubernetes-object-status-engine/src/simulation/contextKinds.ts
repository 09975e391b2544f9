import { groupOf, identityKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { AppliedReference } from '../graph/ObjectGraph';

/** Kinds that stand beside a step's objects and are never taken as applied. */
const CONTEXT_KINDS = new Set([
  '/Event',
  'events.k8s.io/Event',
  '/Node',
  'storage.k8s.io/StorageClass',
  'apps/ControllerRevision',
  'discovery.k8s.io/EndpointSlice',
  '/PersistentVolume',
]);

/** Other groups have kinds of these names, too: `longhorn.io/Node` is no context. */
function isContext({ apiVersion, kind }: KubernetesObject): boolean {
  return CONTEXT_KINDS.has(`${groupOf(apiVersion)}/${kind}`);
}

/** The name under which a single, unnamed cluster goes. */
export const ONLY_CLUSTER = 'cluster';

/** What counts as applied where nobody says so: every object without an owner in the set. */
export function appliedByDefault(
  objects: KubernetesObject[],
): AppliedReference[] {
  const uids = new Set(objects.map(object => object.metadata.uid));
  return objects
    .filter(object => !isContext(object))
    .filter(
      ({ metadata }) =>
        !(metadata.ownerReferences ?? []).some(owner => uids.has(owner.uid)),
    )
    .map(({ apiVersion, kind, metadata }) => ({
      apiVersion,
      kind,
      namespace: metadata.namespace,
      name: metadata.name,
    }));
}

/** Key of an object of the only cluster. */
export function keyOf(object: KubernetesObject): string {
  const { apiVersion, kind, metadata } = object;
  const { uid, namespace, name } = metadata;
  return (
    uid ??
    identityKey({ cluster: ONLY_CLUSTER, apiVersion, kind, namespace, name })
  );
}
