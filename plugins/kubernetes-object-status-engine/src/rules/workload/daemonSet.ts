import { Child } from '../../graph/Child';
import { currentControllerRevision } from '../../graph/currentControllerRevision';
import { nodeNameOf } from '../../graph/Nodes';
import {
  inProgress,
  successful,
  unknown,
  Verdict,
} from '../../judging/Verdict';
import { isTrue } from '../../kubernetes/conditions';
import { number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import { daemonSetColumns, daemonSetCounts } from './daemonSetCounts';
import {
  leftOutWarnings,
  nodesOfDaemonSet,
  NodesOfDaemonSet,
  notReadableWarning,
  troubleOfNode,
} from './nodesOfDaemonSet';
import {
  isAtWork,
  lostPodsWarnings,
  oldPodsOf,
  oldReplicas,
  withWarnings,
} from './oldReplicas';
import { isOnDelete } from './partition';
import { RolloutCounts, shortCount } from './shortCount';
import { unseenPods } from './unseenPods';

const HASH = 'controller-revision-hash';

function isPod({ object }: Child): boolean {
  return object.kind === 'Pod';
}

/** Of an older revision, leaving or not; what leaves while no Pod is current is taken for old. */
function isOld(pod: Child, hash: string | undefined): boolean {
  if (pod.notCounted === 'OlderRevision') return true;
  const own = pod.object.metadata.labels?.[HASH];
  return pod.notCounted === 'Leaving' && (hash === undefined || own !== hash);
}

/** How many nodes that count have a Pod for which something holds. */
function nodesWith(
  pods: Child[],
  counting: Set<string>,
  holds: (pod: Child) => boolean,
): number {
  const names = pods.filter(holds).map(pod => nodeNameOf(pod.object) ?? '');
  return new Set(names.filter(name => counting.has(name))).size;
}

/**
 * The counts without the nodes that are left out: one off the desired count,
 * and what their Pods add to the others. What Pods add is read from those on
 * the other nodes, because a status that does not know of a node yet has
 * nothing to take off.
 */
function countsWithout(
  set: KubernetesObject,
  pods: Child[],
  nodes: NodesOfDaemonSet,
): RolloutCounts & { desired: number } {
  const status = daemonSetCounts(set);
  const { counting, desiredLeftOut } = nodes;
  const isReady = (pod: Child) => isTrue(pod.object, 'Ready');
  const atWork = pods.filter(isAtWork);
  const ready = nodesWith(atWork, counting, isReady);
  const readyLeftOut = nodesWith(pods, desiredLeftOut, isReady);
  const waits = (number(set, 'spec.minReadySeconds') ?? 0) > 0;
  return {
    // A status that does not know of a node yet has not counted it either.
    desired: Math.max(
      (status.desired ?? 0) - desiredLeftOut.size,
      counting.size,
    ),
    updated: Math.min(
      status.updated,
      nodesWith(atWork, counting, pod => pod.counted),
    ),
    ready: Math.min(status.ready, ready),
    // Which Pods have been ready for long enough nobody says: at most all of these.
    available: waits ? status.available - readyLeftOut : ready,
  };
}

function complete(
  set: KubernetesObject,
  counts: RolloutCounts,
  { leftOut }: NodesOfDaemonSet,
): Verdict {
  const { desired, ready, updated } = counts;
  if (desired === 0) {
    // Where no node counts nothing was shown to work.
    return successful(
      'NoNodes',
      {},
      leftOut.size > 0 ? { text: 'NoNodesCount', verified: false } : {},
    );
  }
  const left = desired - updated;
  if (isOnDelete(set) && left > 0) {
    return successful('OnDeleteNotUpdated', { count: left });
  }
  return successful('RolloutComplete', { ready, desired });
}

const NO_NODES: NodesOfDaemonSet = {
  leftOut: new Map(),
  desiredLeftOut: new Set(),
  counting: new Set(),
};

/**
 * DaemonSets: updated, ready and available on every node that counts. By
 * default nodes that are NotReady, gone, or joined after the step began do not.
 */
export const daemonSet: KindRule = {
  group: 'apps',
  kind: 'DaemonSet',
  columns: daemonSetColumns,
  related: [
    { apiVersion: 'apps/v1', kind: 'ControllerRevision' },
    { apiVersion: 'v1', kind: 'Pod' },
    { apiVersion: 'v1', kind: 'Node', isClusterScoped: true },
  ],
  alwaysObserves: true,
  currentChildren(object, children) {
    const isRevisionSeen = children.some(
      ({ kind }) => kind === 'ControllerRevision',
    );
    if (!isRevisionSeen) return undefined;
    const current = currentControllerRevision(object, children);
    const hash = current?.metadata.labels?.[HASH];
    const pods = children.filter(
      ({ kind, metadata }) =>
        kind === 'Pod' &&
        hash !== undefined &&
        metadata.labels?.[HASH] === hash,
    );
    return new Set(pods.flatMap(pod => pod.metadata.uid ?? []));
  },
  notJudged(child, { nodes, check, memory }) {
    const name = child.kind === 'Pod' ? nodeNameOf(child) : undefined;
    if (name === undefined) return undefined;
    const isLeftOut =
      nodes.state === 'Gap'
        ? memory.leftOutNodes?.includes(name)
        : troubleOfNode(nodes, name, check);
    return isLeftOut ? 'NodeLeftOut' : undefined;
  },
  revision: (_, children) =>
    children.find(child => child.counted)?.object.metadata.labels?.[HASH],
  judge(object, context) {
    const { check, nodes, memory, children, areChildrenVisible } = context;
    const pods = children.filter(isPod);
    // What was left out is not seen now: nobody can say that it still may be.
    if (nodes.state === 'Gap' && memory.leftOutNodes?.length) {
      const detail = nodes.message ?? '';
      return unknown('Stale', { detail });
    }
    const found = areChildrenVisible
      ? nodesOfDaemonSet(object, pods, nodes, check)
      : NO_NODES;
    if (nodes.state === 'Observed')
      memory.leftOutNodes = [...found.leftOut.keys()];
    if (check.daemonSetNodes === 'all') {
      return judgeCounts(object, context, NO_NODES);
    }
    const isUnread = nodes.state === 'NotReadable';
    return withWarnings(judgeCounts(object, context, found), [
      ...leftOutWarnings(found),
      ...(isUnread ? [notReadableWarning(nodes)] : []),
    ]);
  },
};

function judgeCounts(
  object: KubernetesObject,
  context: RuleContext,
  found: NodesOfDaemonSet,
): Verdict {
  const { desired: desiredByStatus, ...status } = daemonSetCounts(object);
  if (desiredByStatus === undefined) {
    return inProgress('WaitingForController');
  }
  const pods = context.children.filter(isPod);
  const counts =
    found.desiredLeftOut.size > 0
      ? countsWithout(object, pods, found)
      : { ...status, desired: desiredByStatus };
  const { desired } = counts;
  const isByHand = isOnDelete(object);
  const toUpdate = isByHand ? 0 : desired;
  const short = shortCount({ ...counts, toUpdate });
  if (short) return short;
  const hash = pods.find(pod => pod.counted)?.object.metadata.labels?.[HASH];
  const isRevisionKnown = context.areChildrenVisible && !isByHand;
  const old = isRevisionKnown ? pods.filter(pod => isOld(pod, hash)) : [];
  const oldPods = oldPodsOf(old, context.nodes);
  const waiting =
    unseenPods(context, desired, toUpdate) ??
    oldReplicas(oldPods, 0, context.check);
  return withWarnings(
    waiting ?? complete(object, counts, found),
    lostPodsWarnings(oldPods),
  );
}
