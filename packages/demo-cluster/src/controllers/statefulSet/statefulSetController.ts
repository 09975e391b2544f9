import { availableInMs, PodObject, pods } from '../../objects/Pod';
import { isControlledBy } from '../../objects/ownership';
import { StatefulSet, statefulSets } from '../../objects/StatefulSet';
import { writeStatus } from '../../objects/writeStatus';
import { Registry } from '../../registry/Registry';
import { Controller, ControllerContext, keyOf, splitKey } from '../Controller';
import {
  listRevisions,
  syncRevision,
  truncateRevisions,
} from '../controllerRevisions/syncRevisions';
import { ownerKeys } from '../ownerKeys';
import { manageStatefulPods } from './manageStatefulPods';
import { revisionOf } from './statefulPod';
import { statefulSetStatus } from './statefulSetStatus';
import { sortPods, StatefulSetView } from './StatefulSetView';

/** Keeps the numbered pods of StatefulSets. @internal */
export const statefulSetController: Controller = {
  component: 'statefulset-controller',

  keysFor({ object }) {
    if (statefulSets.isOf(object)) return [keyOf(object)];
    return pods.isOf(object) ? ownerKeys(object, 'StatefulSet') : [];
  },

  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const set = statefulSets.get(context.registry, namespace, name);
    if (!set) return;
    const view = readView(set, context);
    const isLeaving = set.metadata.deletionTimestamp !== undefined;
    let deleted = 0;
    try {
      if (!isLeaving) deleted = manageStatefulPods(view, context);
    } finally {
      // What was refused does not keep the counts from being right.
      writeStatus(context.registry, set, statefulSetStatus(view, deleted));
    }
    forgetRevisions(view, context.registry);
    lookAgain(view, context);
  },
};

function readView(
  set: StatefulSet,
  { registry, now }: ControllerContext,
): StatefulSetView {
  const updateRevision = syncRevision(registry, set, {
    hashLabel: 'controller.kubernetes.io/hash',
    labels: set.spec.template.metadata?.labels,
  });
  const currentRevision =
    listRevisions(registry, set).find(
      ({ metadata }) => metadata.name === set.status.currentRevision,
    ) ?? updateRevision;
  const owned = pods
    .list(registry, set.metadata.namespace)
    .filter(pod => isControlledBy(pod, set));
  return {
    set,
    ...sortPods(set, owned),
    currentRevision,
    updateRevision,
    now: now(),
  };
}

function allPods({ replicas, condemned }: StatefulSetView): PodObject[] {
  return [...replicas, ...condemned].flatMap(pod => (pod ? [pod] : []));
}

function forgetRevisions(view: StatefulSetView, registry: Registry): void {
  const { set, currentRevision, updateRevision } = view;
  const inUse = new Set([
    currentRevision.metadata.name,
    updateRevision.metadata.name,
    ...allPods(view).map(revisionOf),
  ]);
  truncateRevisions(
    registry,
    set,
    set.spec.revisionHistoryLimit,
    ({ metadata }) => inUse.has(metadata.name),
  );
}

/** When the next pod has been ready for long enough. */
function lookAgain(view: StatefulSetView, { again }: ControllerContext): void {
  const { minReadySeconds = 0 } = view.set.spec;
  const waits = allPods(view)
    .map(pod => availableInMs(pod, minReadySeconds, view.now) ?? 0)
    .filter(wait => wait > 0);
  if (waits.length > 0) again(Math.min(...waits));
}
