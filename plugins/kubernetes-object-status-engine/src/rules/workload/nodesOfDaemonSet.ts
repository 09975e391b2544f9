import { Child } from '../../graph/Child';
import {
  hasJoined,
  isNotReady,
  nodeNameOf,
  Nodes,
  NodeTrouble,
} from '../../graph/Nodes';
import { Warning } from '../../judging/Judgement';
import { read } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { selectsNode } from '../../kubernetes/scheduling/selectsNode';
import { toleratesTaints } from '../../kubernetes/scheduling/toleratesTaints';
import { ObjectStatusCheck } from '../../options';

/** The nodes of a DaemonSet, by whether they count. */
export interface NodesOfDaemonSet {
  /** Names of the nodes that do not count, each with why. */
  leftOut: Map<string, NodeTrouble>;
  /** Of these, the ones that its status counts among the desired. */
  desiredLeftOut: Set<string>;
  /** Names of the nodes on which it has to run. */
  counting: Set<string>;
}

/** Why a Pod's node does not count; nothing is known of nodes that are not seen now. */
export function troubleOfNode(
  nodes: Nodes,
  name: string,
  check: Pick<ObjectStatusCheck, 'daemonSetNodes'>,
): NodeTrouble | undefined {
  if (nodes.state !== 'Observed') return undefined;
  const node = nodes.byName.get(name);
  if (!node) return 'Gone';
  if (isNotReady(node)) return 'NotReady';
  const isJoined = check.daemonSetNodes === 'ready' && hasJoined(nodes, node);
  return isJoined ? 'Joined' : undefined;
}

/**
 * Sorts the nodes of a DaemonSet as its controller does: those whose labels its
 * Pods select and whose taints they tolerate are the desired ones. A node that
 * is none of them and is lost with one of its Pods on it is named as well.
 */
export function nodesOfDaemonSet(
  set: KubernetesObject,
  pods: Child[],
  nodes: Nodes,
  check: Pick<ObjectStatusCheck, 'daemonSetNodes'>,
): NodesOfDaemonSet {
  const template = read(set, 'spec.template');
  const found: NodesOfDaemonSet = {
    leftOut: new Map(),
    desiredLeftOut: new Set(),
    counting: new Set(),
  };
  for (const [name, node] of nodes.byName) {
    if (!selectsNode(template, node) || !toleratesTaints(template, node)) {
      continue;
    }
    const trouble = troubleOfNode(nodes, name, check);
    if (trouble === undefined) found.counting.add(name);
    else found.leftOut.set(name, trouble);
    if (trouble !== undefined) found.desiredLeftOut.add(name);
  }
  for (const { object } of pods) {
    const name = nodeNameOf(object);
    const trouble = name && troubleOfNode(nodes, name, check);
    if (trouble) found.leftOut.set(name, trouble);
  }
  return found;
}

const WORDS: Record<NodeTrouble, string> = {
  NotReady: 'not ready',
  Gone: 'gone',
  Joined: 'joined later',
};

/** Names the nodes that do not count. */
export function leftOutWarnings({ leftOut }: NodesOfDaemonSet): Warning[] {
  if (leftOut.size === 0) return [];
  const nodes = [...leftOut]
    .map(([name, trouble]) => `${name} ${WORDS[trouble]}`)
    .sort()
    .join(', ');
  const count = leftOut.size;
  const subject = count === 1 ? '1 node does' : `${count} nodes do`;
  const message = `${subject} not count: ${nodes}`;
  return [{ code: 'NodesLeftOut', params: { count, nodes }, message }];
}

/** Says that every node counts, because nobody can tell which are ready. */
export function notReadableWarning({ message: detail = '' }: Nodes): Warning {
  const sentence = 'its nodes may not be listed: every node counts';
  const message = detail ? `${sentence}. ${detail}` : sentence;
  return { code: 'NodesNotReadable', params: { detail }, message };
}
