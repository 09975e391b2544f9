import { Kind } from '../../objects/Kind';
import { metadataSchema } from '../../objects/metadata';
import {
  hasEnded,
  isAvailable,
  isReady,
  isTerminating,
  PodObject,
} from '../../objects/Pod';
import { NewObject } from '../../registry/Registry';
import { StatusError } from '../../registry/StatusError';
import { ControllerContext } from '../Controller';
import { claimsOf, revisionOf, statefulPod } from './statefulPod';
import {
  firstOrdinal,
  isUnavailable,
  maxUnavailable,
  StatefulSetView,
} from './StatefulSetView';
import { z } from 'zod';

const claims = new Kind(
  { apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
  z.looseObject({ metadata: metadataSchema }),
);

/**
 * Takes the next step towards what a StatefulSet asks for. Gives how many pods
 * of the current revision were deleted for an update.
 *
 * @throws StatusError - a pod was refused; an event says why
 * @internal
 */
export function manageStatefulPods(
  view: StatefulSetView,
  context: ControllerContext,
): number {
  if (keepReplicas(view, context) === 'wait') return 0;
  if (removeCondemned(view, context) === 'wait') return 0;
  if (view.set.spec.updateStrategy.type === 'OnDelete') return 0;
  return replaceOutdated(view, context);
}

type Step = 'wait' | 'go on';

function isOrdered({ set }: StatefulSetView): boolean {
  return set.spec.podManagementPolicy !== 'Parallel';
}

/** One after the other, each once its predecessor is available; or all at once. */
function keepReplicas(view: StatefulSetView, context: ControllerContext): Step {
  const isInOrder = isOrdered(view);
  for (const [index, pod] of view.replicas.entries()) {
    const step = keepReplica(view, index, pod, context);
    if (isInOrder && step === 'wait') return 'wait';
  }
  return 'go on';
}

function keepReplica(
  view: StatefulSetView,
  index: number,
  pod: PodObject | undefined,
  context: ControllerContext,
): Step {
  if (!pod) {
    createReplica(view, index, context);
    return 'wait';
  }
  if (hasEnded(pod)) {
    if (!isTerminating(pod)) deleteStatefulPod(view, pod, context);
    return 'wait';
  }
  const { minReadySeconds = 0 } = view.set.spec;
  const isUp =
    pod.status.phase === 'Running' &&
    isReady(pod) &&
    isAvailable(pod, minReadySeconds, view.now);
  return isTerminating(pod) || !isUp ? 'wait' : 'go on';
}

function createReplica(
  view: StatefulSetView,
  index: number,
  context: ControllerContext,
): void {
  const { set, currentRevision, updateRevision } = view;
  const ordinal = firstOrdinal(set) + index;
  const { rollingUpdate } = set.spec.updateStrategy;
  const ownCount = rollingUpdate
    ? rollingUpdate.partition ?? 0
    : set.status.currentReplicas ?? 0;
  const revision =
    set.spec.updateStrategy.type === 'RollingUpdate' && index < ownCount
      ? currentRevision
      : updateRevision;
  const pod = statefulPod(set, revision, ordinal);
  const name = `${set.metadata.name}-${ordinal}`;
  createClaims(view, ordinal, name, context);
  createOrReport(view, context, pod, `Pod ${name}`);
}

function createClaims(
  view: StatefulSetView,
  ordinal: number,
  pod: string,
  context: ControllerContext,
): void {
  const { set } = view;
  const { namespace } = set.metadata;
  for (const { name, template } of claimsOf(set, ordinal)) {
    if (claims.get(context.registry, namespace, name)) continue;
    const { matchLabels } = set.spec.selector;
    createOrReport(
      view,
      context,
      {
        ...claims.name,
        metadata: {
          name,
          namespace,
          labels: { ...template.metadata.labels, ...matchLabels },
        },
        spec: template.spec,
      },
      `Claim ${name} Pod ${pod}`,
    );
  }
}

function createOrReport(
  { set }: StatefulSetView,
  { registry, events }: ControllerContext,
  object: NewObject,
  what: string,
): void {
  const where = `in StatefulSet ${set.metadata.name}`;
  const isClaim = object.kind === claims.name.kind;
  try {
    registry.create(object);
    events.record(set, {
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `create ${what} ${where} ${isClaim ? 'success' : 'successful'}`,
    });
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    events.record(set, {
      type: 'Warning',
      reason: 'FailedCreate',
      message: `create ${what} ${where} failed error: ${error.message}`,
    });
    throw error;
  }
}

/** From the highest ordinal down, one at a time unless all may go at once. */
function removeCondemned(
  view: StatefulSetView,
  context: ControllerContext,
): Step {
  const isInOrder = isOrdered(view);
  const firstUnavailable =
    view.replicas.find(pod => isUnavailable(pod, view)) ??
    [...view.condemned].reverse().find(pod => isUnavailable(pod, view));
  for (const pod of view.condemned) {
    const isBlocked =
      isTerminating(pod) ||
      (isUnavailable(pod, view) && pod !== firstUnavailable);
    if (!isInOrder) {
      if (!isTerminating(pod)) deleteStatefulPod(view, pod, context);
      continue;
    }
    if (!isBlocked) deleteStatefulPod(view, pod, context);
    return 'wait';
  }
  return 'go on';
}

/** From the highest ordinal down to the partition. */
function replaceOutdated(
  view: StatefulSetView,
  context: ControllerContext,
): number {
  const { set, replicas, updateRevision } = view;
  const missing = replicas.filter(pod => isUnavailable(pod, view)).length;
  const room = Math.max(0, maxUnavailable(set) - missing);
  const partition = set.spec.updateStrategy.rollingUpdate?.partition ?? 0;
  const outdated = replicas
    .slice(partition)
    .reverse()
    .flatMap(pod =>
      pod &&
      !isTerminating(pod) &&
      revisionOf(pod) !== updateRevision.metadata.name
        ? [pod]
        : [],
    )
    .slice(0, room);
  for (const pod of outdated) deleteStatefulPod(view, pod, context);
  return outdated.length;
}

function deleteStatefulPod(
  { set }: StatefulSetView,
  { metadata }: PodObject,
  { registry, events }: ControllerContext,
): void {
  const { namespace, name, uid } = metadata;
  registry.delete({ apiVersion: 'v1', kind: 'Pod', namespace, name }, { uid });
  events.record(set, {
    type: 'Normal',
    reason: 'SuccessfulDelete',
    message: `delete Pod ${name} in StatefulSet ${set.metadata.name} successful`,
  });
}
