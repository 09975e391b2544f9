import { ClusterView, ObjectGraph } from '../graph/ObjectGraph';
import { identityKey } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

function keyIn(cluster: string, object: KubernetesObject): string {
  const { apiVersion, kind, metadata } = object;
  const { namespace, name } = metadata;
  return identityKey({ cluster, apiVersion, kind, namespace, name });
}

function withLastStates(
  view: ClusterView,
  isApplied: (key: string, uid: string | undefined) => boolean,
): ClusterView {
  const { cluster, deleted, objects } = view;
  const last = new Map(
    deleted
      .map(object => [keyIn(cluster, object), object] as const)
      .filter(([key, { metadata }]) => isApplied(key, metadata.uid)),
  );
  if (last.size === 0) return view;
  const others = [...objects].filter(
    object => !last.has(keyIn(cluster, object)),
  );
  return { ...view, deleted: [], objects: [...others, ...last.values()] };
}

/**
 * What was there before applied objects went: the last state that a deletion
 * tells is judged before the deletion, also when both come together
 * (`semantics.md` section 2, "Absent"). `undefined` when none of them went.
 */
export function beforeDeletions(graph: ObjectGraph): ObjectGraph | undefined {
  const applied = new Map(graph.applied.map(ref => [identityKey(ref), ref]));
  const isApplied = (key: string, uid: string | undefined) => {
    const ref = applied.get(key);
    return ref !== undefined && (ref.uid === undefined || ref.uid === uid);
  };
  const clusters = graph.clusters.map(view => withLastStates(view, isApplied));
  const isSame = clusters.every((view, at) => view === graph.clusters[at]);
  return isSame ? undefined : { ...graph, clusters };
}
