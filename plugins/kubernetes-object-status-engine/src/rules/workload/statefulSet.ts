import { Child } from '../../graph/Child';
import { failed, inProgress, successful, Verdict } from '../../judging/Verdict';
import { isTrue } from '../../kubernetes/conditions';
import { number, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule, RuleContext } from '../KindRule';
import {
  hasEnded,
  isLeaving,
  lostPodsWarnings,
  OldPods,
  oldPodsOf,
  oldReplicas,
  withWarnings,
} from './oldReplicas';
import { isOnDelete, partitionOf } from './partition';
import { rememberReplicas, replicaCounts } from './replicas';
import { rememberAvailable } from './availableRevision';
import { scaledToZero } from './scaledToZero';
import { shortCount } from './shortCount';
import { unseenPods } from './unseenPods';
import { statefulSetColumns } from './workloadColumns';

const HASH = 'controller-revision-hash';

function hashOf({ metadata }: KubernetesObject): string | undefined {
  return metadata.labels?.[HASH];
}

/** The hash alone: the revision's name begins with that of the set. */
function revisionOf(set: KubernetesObject): string | undefined {
  return text(set, 'status.updateRevision')?.replace(/^.*-/, '');
}

/** Position of a Pod in its set, counted from 0 whatever its first ordinal is. */
function indexOf(set: KubernetesObject, pod: KubernetesObject): number {
  const [ordinal] = pod.metadata.name.match(/\d+$/) ?? [];
  return Number(ordinal ?? 0) - (number(set, 'spec.ordinals.start') ?? 0);
}

/** Pods of older revisions that the update is to replace: not those below the partition. */
function toReplace(set: KubernetesObject, children: Child[]): Child[] {
  if (isOnDelete(set)) return [];
  const current = text(set, 'status.updateRevision');
  const partition = partitionOf(set);
  return children.filter(
    ({ object, notCounted }) =>
      object.kind === 'Pod' &&
      notCounted !== 'Replaced' &&
      hashOf(object) !== current &&
      indexOf(set, object) >= partition,
  );
}

/**
 * How many Pods more than wanted hold it up. Its status counts those that are
 * leaving and those on lost nodes as well, which may hold nobody up.
 */
function extraPods(
  set: KubernetesObject,
  { children, check }: RuleContext,
  { lost }: OldPods,
): number {
  const { desired, replicas } = replicaCounts(set);
  const current = text(set, 'status.updateRevision');
  const ignoresLeaving = check.oldPods === 'ignoreLeaving';
  const isPassedOver = (child: Child) =>
    lost.includes(child) ||
    (isLeaving(child) && (ignoresLeaving || hashOf(child.object) === current));
  const passedOver = children.filter(
    child => indexOf(set, child.object) >= desired && isPassedOver(child),
  );
  return replicas - desired - passedOver.length;
}

/**
 * The ordered update waits for an old Pod that never becomes ready, for ever:
 * only a person ends that. With Parallel it replaces such a Pod.
 */
function blockedBy(set: KubernetesObject, old: Child[]): Child | undefined {
  if (text(set, 'spec.podManagementPolicy') === 'Parallel') return undefined;
  const { desired } = replicaCounts(set);
  const stuck = old.filter(
    child =>
      indexOf(set, child.object) < desired &&
      !isLeaving(child) &&
      !hasEnded(child) &&
      !isTrue(child.object, 'Ready'),
  );
  return stuck.find(child => child.verdict.status === 'Failed') ?? stuck[0];
}

function blockedVerdict(blocking: Child | undefined): Verdict | undefined {
  if (!blocking) return undefined;
  const pod = blocking.object.metadata.name;
  const extras = { text: 'BlockedByOldPod' } as const;
  if (blocking.verdict.status === 'Failed') {
    return failed('BlockedByOldPod', { pod }, extras);
  }
  const params = { pod, pods: pod, count: 1, onlyLeaving: 0 };
  return inProgress('OldReplicasRemain', params, extras);
}

/** Without a partition every Pod ends at the same revision, and the status says so last. */
function otherRevision(
  set: KubernetesObject,
  updated: number,
  desired: number,
): Verdict | undefined {
  if (isOnDelete(set) || partitionOf(set) > 0) return undefined;
  const current = text(set, 'status.currentRevision');
  if (current === text(set, 'status.updateRevision')) return undefined;
  const revision = revisionOf(set) ?? '';
  return inProgress('RevisionMismatch', { updated, desired, revision });
}

function complete(set: KubernetesObject): Verdict {
  const { desired, ready, updated } = replicaCounts(set);
  const left = desired - updated;
  if (isOnDelete(set) && left > 0) {
    return successful('OnDeleteNotUpdated', { count: left });
  }
  const partition = partitionOf(set);
  if (partition === 0) {
    return successful('RolloutComplete', { ready, desired });
  }
  return successful(
    'RolloutComplete',
    { ready, desired, partition },
    { text: 'RolloutCompleteFrom' },
  );
}

/**
 * StatefulSets: strict counts and revisions (D7), with the live replicas as the
 * measure. What is below the partition, or waits for its deletion, is no old
 * Pod; what blocks the ordered update is named.
 */
export const statefulSet: KindRule = {
  group: 'apps',
  kind: 'StatefulSet',
  columns: statefulSetColumns,
  related: [
    { apiVersion: 'v1', kind: 'Pod' },
    { apiVersion: 'v1', kind: 'Node', isClusterScoped: true },
    // Whether a Pod that fits nowhere waits for a volume that is being made.
    { apiVersion: 'v1', kind: 'PersistentVolumeClaim', isBeside: true },
  ],
  alwaysObserves: true,
  currentChildren(object, children) {
    const current = text(object, 'status.updateRevision');
    const pods = children.filter(child => child.kind === 'Pod');
    return new Set(
      pods
        .filter(pod => current !== undefined && hashOf(pod) === current)
        .flatMap(pod => pod.metadata.uid ?? []),
    );
  },
  revision: revisionOf,
  remember: rememberReplicas,
  judge(object, context) {
    const { children, nodes, check } = context;
    const { desired, updated, ready } = replicaCounts(object);
    const old = toReplace(object, children);
    const blocked = blockedVerdict(blockedBy(object, old));
    if (blocked?.status === 'Failed') return blocked;
    const atZero = scaledToZero(object, context);
    if (atZero?.status === 'Paused') return atZero;

    const toUpdate = isOnDelete(object)
      ? 0
      : Math.max(0, desired - partitionOf(object));
    const available = number(object, 'status.availableReplicas');
    const short = shortCount({ desired, toUpdate, updated, ready, available });
    if (short) return blocked ?? short;
    const oldPods = oldPodsOf(old, nodes);
    const extra = extraPods(object, context, oldPods);
    const lost = lostPodsWarnings(oldPods);
    const waiting =
      unseenPods(context, desired, toUpdate) ??
      oldReplicas(oldPods, 0, check) ??
      (extra > 0 ? inProgress('ExtraPods', { count: extra }) : undefined) ??
      otherRevision(object, updated, desired);
    if (waiting) return withWarnings(waiting, lost);
    if (atZero) return withWarnings(atZero, lost);
    rememberAvailable(object, context);
    return withWarnings(complete(object), lost);
  },
};
