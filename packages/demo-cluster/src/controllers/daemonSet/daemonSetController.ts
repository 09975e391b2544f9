import { DaemonSet, daemonSets } from '../../objects/DaemonSet';
import { isNode, listNodes, Node } from '../../objects/Node';
import { isControlledBy } from '../../objects/ownership';
import {
  availableInMs,
  isReady,
  PodObject,
  podObjectSchema,
  pods,
} from '../../objects/Pod';
import { unlessZero, writeStatus } from '../../objects/writeStatus';
import { matchesNodeSelector } from '../../scheduler/matchesNodeSelector';
import { toleratesTaints } from '../../scheduler/placement';
import { Controller, ControllerContext, keyOf, splitKey } from '../Controller';
import {
  syncRevision,
  truncateRevisions,
} from '../controllerRevisions/syncRevisions';
import { createInBatches, createPod, deletePod } from '../createPods';
import { ownerKeys } from '../ownerKeys';
import { daemonPod, hashLabel, nodeOf } from './daemonPod';
import { DaemonNode, DaemonView, isNew, isUp } from './DaemonView';
import { DaemonChanges, manageDaemons } from './manageDaemons';
import { updateDaemons } from './updateDaemons';

/** Keeps one pod of each DaemonSet on each of its nodes. @internal */
export const daemonSetController: Controller = {
  component: 'daemonset-controller',

  keysFor({ object }, registry) {
    if (daemonSets.isOf(object)) return [keyOf(object)];
    if (pods.isOf(object)) return ownerKeys(object, 'DaemonSet');
    return isNode(object) ? daemonSets.list(registry).map(keyOf) : [];
  },

  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const set = daemonSets.get(context.registry, namespace, name);
    if (!set || set.metadata.deletionTimestamp !== undefined) return;
    const view = readView(set, context);
    const managed = manageDaemons(view, context);
    try {
      carryOut(managed, view, context);
      const isBusy = managed.create.length + managed.remove.length > 0;
      const isRolling = set.spec.updateStrategy.type === 'RollingUpdate';
      if (!isBusy && isRolling) {
        carryOut(updateDaemons(view), view, context);
      }
    } finally {
      // Of what was there before: the real one's cache has not heard of its own
      // creations yet either.
      writeStatus(context.registry, set, statusOf(view));
      lookAgain(view, context);
    }
    truncateRevisions(
      context.registry,
      set,
      set.spec.revisionHistoryLimit,
      ({ metadata }) => isHashInUse(metadata.labels?.[hashLabel], view),
    );
  },
};

function readView(set: DaemonSet, context: ControllerContext): DaemonView {
  const revision = syncRevision(context.registry, set, {
    hashLabel,
    labels: set.spec.template.metadata?.labels,
  });
  const hash = revision.metadata.labels?.[hashLabel] ?? '';
  return {
    set,
    hash,
    nodes: readNodes(set, hash, context),
    now: context.now(),
  };
}

function readNodes(
  set: DaemonSet,
  hash: string,
  { registry }: ControllerContext,
): DaemonNode[] {
  const owned = pods
    .list(registry, set.metadata.namespace)
    .filter(pod => isControlledBy(pod, set))
    .sort((one, other) => (ageOf(one) < ageOf(other) ? -1 : 1));
  return listNodes(registry).map(node => {
    const { name } = node.metadata;
    return {
      node,
      pods: owned.filter(pod => nodeOf(pod) === name),
      ...placeFor(set, hash, node),
    };
  });
}

function ageOf({ metadata }: PodObject): string {
  return `${metadata.creationTimestamp} ${metadata.name}`;
}

const plannedPodSchema = podObjectSchema.pick({ spec: true });

/** Whether the set's pod would fit the node, resources aside. */
function placeFor(
  set: DaemonSet,
  hash: string,
  node: Node,
): Pick<DaemonNode, 'shouldRun' | 'mayStay'> {
  const { name } = node.metadata;
  const pod = plannedPodSchema.parse(daemonPod(set, hash, name));
  const isMatch = matchesNodeSelector(pod, node);
  const effects = ['NoSchedule', 'NoExecute'];
  return {
    shouldRun: isMatch && toleratesTaints(pod, node, effects),
    mayStay: isMatch && toleratesTaints(pod, node, ['NoExecute']),
  };
}

/** @throws StatusError - a pod was refused */
function carryOut(
  { create, remove }: DaemonChanges,
  { set, hash }: DaemonView,
  context: ControllerContext,
): void {
  const places = [...create];
  const refusal = createInBatches(places.length, () => {
    createPod(context, set, daemonPod(set, hash, places.shift() ?? ''));
  });
  for (const pod of remove) deletePod(context, set, pod);
  if (refusal) throw refusal;
}

function statusOf(view: DaemonView): Record<string, unknown> {
  const wanted = view.nodes.filter(({ shouldRun }) => shouldRun);
  const oldest = wanted.flatMap(place => place.pods.slice(0, 1));
  const available = oldest.filter(pod => isUp(pod, view)).length;
  return {
    currentNumberScheduled: oldest.length,
    numberMisscheduled: view.nodes.filter(
      place => !place.shouldRun && place.pods.length > 0,
    ).length,
    desiredNumberScheduled: wanted.length,
    numberReady: oldest.filter(isReady).length,
    observedGeneration: view.set.metadata.generation,
    updatedNumberScheduled: unlessZero(
      oldest.filter(pod => isNew(pod, view)).length,
    ),
    numberAvailable: unlessZero(available),
    numberUnavailable: unlessZero(wanted.length - available),
  };
}

function lookAgain(view: DaemonView, { again }: ControllerContext): void {
  const { minReadySeconds = 0 } = view.set.spec;
  const waits = view.nodes
    .flatMap(place => place.pods)
    .map(pod => availableInMs(pod, minReadySeconds, view.now) ?? 0)
    .filter(wait => wait > 0);
  if (waits.length > 0) again(Math.min(...waits));
}

function isHashInUse(hash: string | undefined, view: DaemonView): boolean {
  if (hash === view.hash) return true;
  return view.nodes.some(place =>
    place.pods.some(pod => pod.metadata.labels?.[hashLabel] === hash),
  );
}
