import { ClusterIndex } from '../graph/ClusterIndex';
import { Nodes } from '../graph/Nodes';
import { ObjectGraph } from '../graph/ObjectGraph';
import { Memory } from './Memory';
import { StepClock } from './StepClock';

/** Only DaemonSets ask which nodes have joined since; thousands of uids are a lot to keep. */
function hasDaemonSet({ applied }: ObjectGraph, cluster: string): boolean {
  return applied.some(
    each => each.kind === 'DaemonSet' && each.cluster === cluster,
  );
}

/**
 * The nodes of a cluster as they are seen now. Those of the first look are kept
 * in the memory, which is changed.
 */
export function lookAtNodes(
  index: ClusterIndex,
  graph: ObjectGraph,
  memory: Memory,
  clock: StepClock,
): Nodes {
  const { cluster } = index.view;
  const list = index.listOf('v1', 'Node', undefined);
  const byName = index.nodes;
  const isObserved = list?.state === 'Observed';
  if (isObserved && clock.type === 'step' && hasDaemonSet(graph, cluster)) {
    const uids = [...byName.values()].flatMap(node => node.metadata.uid ?? []);
    memory.nodes = { [cluster]: uids, ...memory.nodes };
  }
  const known = memory.nodes?.[cluster];
  const first = known && new Set(known);
  if (isObserved) return { state: 'Observed', byName, first };
  const wasSeen = list?.state === 'Gap' && first !== undefined;
  const state = wasSeen ? 'Gap' : 'NotReadable';
  return { state, message: list?.message, byName: new Map(), first };
}
