import { condition } from '../kubernetes/conditions';
import { records, text } from '../kubernetes/fields';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

/** The nodes of a cluster, as far as they may be read. */
export interface Nodes {
  /**
   * `Gap`: they were seen in this step and are not seen now. `NotReadable`: they
   * never were, or may not be.
   */
  state: 'Observed' | 'Gap' | 'NotReadable';
  /** Why they are not observed, in a sentence for people. */
  message?: string;
  byName: ReadonlyMap<string, KubernetesObject>;
  /** Uids of the nodes that the step first saw; a node that is not among them joined later. */
  first?: ReadonlySet<string>;
}

/** Why a node need not run what it should. */
export type NodeTrouble = 'NotReady' | 'Gone' | 'Joined';

/** Whether a node says that it is not ready; one that says nothing is taken for ready. */
export function isNotReady(node: KubernetesObject): boolean {
  const ready = condition(node, 'Ready');
  return ready !== undefined && ready.status !== 'True';
}

/** Whether a node joined after the step had seen the cluster's nodes (R14: not by its own time). */
export function hasJoined(nodes: Nodes, node: KubernetesObject): boolean {
  const uid = node.metadata.uid;
  return (
    uid !== undefined && nodes.first !== undefined && !nodes.first.has(uid)
  );
}

/** Whether a node is NotReady or gone; nothing is known of one that is not seen now. */
export function isLost(nodes: Nodes, name: string | undefined): boolean {
  if (nodes.state !== 'Observed' || name === undefined) return false;
  const node = nodes.byName.get(name);
  return node === undefined || isNotReady(node);
}

/** The only node that a Pod of a DaemonSet may run on, before it is scheduled there. */
function boundTo(pod: KubernetesObject): string | undefined {
  const path =
    'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
  const field = records(pod, path)
    .flatMap(term => records(term, 'matchFields'))
    .find(each => text(each, 'key') === 'metadata.name');
  const [name] = Array.isArray(field?.values) ? field.values : [];
  return typeof name === 'string' ? name : undefined;
}

/** The node on which a Pod runs, or is to run. */
export function nodeNameOf(pod: KubernetesObject): string | undefined {
  return text(pod, 'spec.nodeName') ?? boundTo(pod);
}
