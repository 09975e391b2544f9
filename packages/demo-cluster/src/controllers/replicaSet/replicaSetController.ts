import {
  findCondition,
  withCondition,
  withoutCondition,
} from '../../objects/conditions';
import { Condition } from '../../objects/metadata';
import { matchesSelector } from '../../objects/labelSelector';
import {
  availableInMs,
  hasEnded,
  isActive,
  isReady,
  isTerminating,
  PodObject,
  pods,
} from '../../objects/Pod';
import {
  controllerOf,
  controllerReference,
  isControlledBy,
} from '../../objects/ownership';
import { ReplicaSet, replicaSets } from '../../objects/ReplicaSet';
import { toTimestamp } from '../../objects/time';
import { writeStatus } from '../../objects/writeStatus';
import { StatusError } from '../../registry/StatusError';
import { Controller, ControllerContext, keyOf, splitKey } from '../Controller';
import {
  createInBatches,
  createPod,
  deletePod,
  podFromTemplate,
} from '../createPods';
import { ownerKeys } from '../ownerKeys';
import { podsToDelete } from './podsToDelete';

/** Keeps as many pods as a ReplicaSet asks for. @internal */
export const replicaSetController: Controller = {
  component: 'replicaset-controller',

  keysFor({ object }, registry) {
    if (replicaSets.isOf(object)) return [keyOf(object)];
    if (!pods.isOf(object)) return [];
    if (controllerOf(object)) return ownerKeys(object, 'ReplicaSet');
    // An orphan: whoever asks for its labels may adopt it.
    return replicaSets
      .list(registry, object.metadata.namespace)
      .filter(({ spec }) =>
        matchesSelector(spec.selector, object.metadata.labels),
      )
      .map(keyOf);
  },

  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const replicaSet = replicaSets.get(context.registry, namespace, name);
    if (!replicaSet) return;
    const isLeaving = replicaSet.metadata.deletionTimestamp !== undefined;
    const all = claimPods(replicaSet, context);
    const present = all.filter(isActive);
    const refusal = isLeaving
      ? undefined
      : managePods(replicaSet, present, context);
    syncStatus(replicaSet, all, refusal, context);
    if (refusal) throw refusal;
  },
};

/** Its own pods, and orphans that it asks for: those become its own. */
function claimPods(
  replicaSet: ReplicaSet,
  { registry }: ControllerContext,
): PodObject[] {
  const { namespace, deletionTimestamp } = replicaSet.metadata;
  return pods.list(registry, namespace).flatMap(pod => {
    const isMatch = matchesSelector(
      replicaSet.spec.selector,
      pod.metadata.labels,
    );
    if (isControlledBy(pod, replicaSet)) return isMatch ? [pod] : [];
    const mayAdopt =
      isMatch &&
      !controllerOf(pod) &&
      isActive(pod) &&
      deletionTimestamp === undefined;
    if (!mayAdopt) return [];
    const { ownerReferences = [] } = pod.metadata;
    const adopted = registry.update({
      ...pod,
      metadata: {
        ...pod.metadata,
        ownerReferences: [...ownerReferences, controllerReference(replicaSet)],
      },
    });
    return [pods.parse(adopted)];
  });
}

/** Gives the refusal where pods could not be created. */
function managePods(
  replicaSet: ReplicaSet,
  present: PodObject[],
  context: ControllerContext,
): StatusError | undefined {
  const { template, replicas } = replicaSet.spec;
  const missing = replicas - present.length;
  if (missing > 0) {
    const metadata = { generateName: `${replicaSet.metadata.name}-` };
    return createInBatches(missing, () =>
      createPod(
        context,
        replicaSet,
        podFromTemplate(replicaSet, template, { metadata }),
      ),
    );
  }
  if (missing === 0) return undefined;
  const siblings = siblingPods(replicaSet, context);
  for (const pod of podsToDelete(present, siblings, -missing)) {
    deletePod(context, replicaSet, pod);
  }
  return undefined;
}

/** Pods of every ReplicaSet of the same owner. */
function siblingPods(
  replicaSet: ReplicaSet,
  { registry }: ControllerContext,
): PodObject[] {
  const { namespace } = replicaSet.metadata;
  const owner = controllerOf(replicaSet)?.uid;
  const siblings = replicaSets
    .list(registry, namespace)
    .filter(other => controllerOf(other)?.uid === owner);
  return pods
    .list(registry, namespace)
    .filter(pod => siblings.some(sibling => isControlledBy(pod, sibling)));
}

function syncStatus(
  replicaSet: ReplicaSet,
  all: PodObject[],
  refusal: StatusError | undefined,
  context: ControllerContext,
): void {
  const { spec, status, metadata } = replicaSet;
  const now = context.now();
  const present = all.filter(isActive);
  const { minReadySeconds = 0 } = spec;
  const waits = present.map(pod => availableInMs(pod, minReadySeconds, now));
  const labels = { matchLabels: spec.template.metadata?.labels };
  writeStatus(context.registry, replicaSet, {
    replicas: present.length,
    ...positive(
      'fullyLabeledReplicas',
      present.filter(pod => matchesSelector(labels, pod.metadata.labels)),
    ),
    ...positive('readyReplicas', present.filter(isReady)),
    ...positive(
      'availableReplicas',
      waits.filter(wait => wait === 0),
    ),
    terminatingReplicas: all.filter(pod => isTerminating(pod) && !hasEnded(pod))
      .length,
    observedGeneration: metadata.generation,
    conditions: failureConditions(status.conditions ?? [], refusal, now),
  });
  const nextMs = Math.min(...waits.flatMap(wait => (wait ? [wait] : [])));
  if (Number.isFinite(nextMs)) context.again(nextMs);
}

function positive(field: string, counted: unknown[]): Record<string, number> {
  return counted.length === 0 ? {} : { [field]: counted.length };
}

function failureConditions(
  conditions: Condition[],
  refusal: StatusError | undefined,
  now: Date,
) {
  const next = withFailure(conditions, refusal, now);
  return next.length > 0 ? next : undefined;
}

function withFailure(
  conditions: Condition[],
  refusal: StatusError | undefined,
  now: Date,
): Condition[] {
  const type = 'ReplicaFailure';
  if (!refusal) return withoutCondition(conditions, type);
  // The first refusal stays until there is none.
  if (findCondition(conditions, type)) return conditions;
  return withCondition(conditions, {
    type,
    status: 'True',
    lastTransitionTime: toTimestamp(now),
    reason: 'FailedCreate',
    message: refusal.message,
  });
}
