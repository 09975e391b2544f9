import { completeUpdate } from '../kinds/completeUpdate';
import { toStored } from '../kinds/eventFaces';
import { requireKind } from '../kinds/findKind';
import { KindDefinition } from '../kinds/KindDefinition';
import { readTyped } from '../kinds/types/readTyped';
import { validateUpdate } from '../kinds/validation/validateUpdate';
import { withoutNulls } from './cleanInput';
import { isEqual, jsonAt, valueAt } from './fields';
import { finishDeletion } from './finishDeletion';
import { checkPreconditions } from './preconditions';
import { notFound } from './refusals';
import { KubernetesObject, NewObject, ObjectMeta } from './Registry';
import { withOwners } from './withOwners';
import { RegistryContext, WriteOptions } from './RegistryContext';

/** See `Registry.update`. @internal */
export function updateObject(
  context: RegistryContext,
  input: NewObject,
  options: WriteOptions = {},
): KubernetesObject {
  const { kind, given, live } = findTarget(context, input);
  const { status: _status, ...content } = given;
  const complete = completeUpdate(
    kind,
    {
      ...(kind.hasStatus ? content : given),
      ...(kind.hasStatus && live.status !== undefined
        ? { status: live.status }
        : {}),
      metadata: updatedMetadata(given.metadata, live.metadata),
    },
    live,
    context.store,
  );
  validateUpdate(kind, complete, live);
  const counted = withGeneration(kind, complete, live);
  const next = withOwners(context, kind, counted, live, options);
  if (isEqual(next, live)) return live;
  if (options.dryRun) return next;
  return finishDeletion(context, kind, next) ?? store(context, kind, next);
}

/** See `Registry.updateStatus`. @internal */
export function updateStatus(
  context: RegistryContext,
  input: NewObject,
  options: WriteOptions = {},
): KubernetesObject {
  const { kind, given, live } = findTarget(context, input);
  const changed = readTyped(kind, {
    ...live,
    // Annotations may be written with the status (kube-apiserver's strategies keep spec and
    // labels alone): the Deployment controller writes its revision so.
    ...(given.metadata.annotations === undefined
      ? {}
      : {
          metadata: {
            ...live.metadata,
            annotations: given.metadata.annotations,
          },
        }),
    ...(given.status === undefined ? {} : { status: given.status }),
  });
  const next = withOwners(context, kind, changed, live, {
    ...options,
    subresource: 'status',
  });
  if (isEqual(next, live)) return live;
  if (options.dryRun) return next;
  return store(context, kind, next);
}

function findTarget(context: RegistryContext, input: NewObject) {
  const kind = requireKind(input);
  const given = withoutNulls(toStored(input));
  const name = given.metadata.name ?? '';
  const namespace = kind.namespaced
    ? given.metadata.namespace ?? 'default'
    : undefined;
  const live = context.store.get(kind.storedAs, namespace, name);
  if (!live) throw notFound(kind, name);
  checkPreconditions(kind, live, given.metadata);
  return { kind, given, live };
}

/** What the writer may not change comes from the live object. */
function updatedMetadata(
  given: Partial<ObjectMeta>,
  live: ObjectMeta,
): ObjectMeta {
  const {
    deletionTimestamp: _deletionTimestamp,
    deletionGracePeriodSeconds: _grace,
    generation: _generation,
    managedFields: _managedFields,
    ...rest
  } = given;
  const { generation, deletionTimestamp, deletionGracePeriodSeconds } = live;
  return {
    ...rest,
    ...(live.generateName ? { generateName: live.generateName } : {}),
    name: live.name,
    ...(live.namespace ? { namespace: live.namespace } : {}),
    uid: live.uid,
    resourceVersion: live.resourceVersion,
    creationTimestamp: live.creationTimestamp,
    ...(live.managedFields ? { managedFields: live.managedFields } : {}),
    ...(generation === undefined ? {} : { generation }),
    ...(deletionTimestamp === undefined ? {} : { deletionTimestamp }),
    ...(deletionGracePeriodSeconds === undefined
      ? {}
      : { deletionGracePeriodSeconds }),
  };
}

function withGeneration(
  kind: KindDefinition,
  next: KubernetesObject,
  live: KubernetesObject,
): KubernetesObject {
  if (!kind.hasGeneration || !isNewGeneration(kind, next, live)) return next;
  const generation = (live.metadata.generation ?? 0) + 1;
  return { ...next, metadata: { ...next.metadata, generation } };
}

// The kinds' own strategies in kube-apiserver 1.36: a Deployment counts its annotations too, an
// EndpointSlice has no spec.
function isNewGeneration(
  kind: KindDefinition,
  next: KubernetesObject,
  live: KubernetesObject,
): boolean {
  if (kind.kind === 'EndpointSlice') {
    return !isEqual([next.endpoints, next.ports], [live.endpoints, live.ports]);
  }
  if (
    kind.kind === 'Deployment' &&
    !isEqual(next.metadata.annotations, live.metadata.annotations)
  ) {
    return true;
  }
  // A binding gives a pod its node; that is no change of its spec.
  if (kind.kind === 'Pod' && valueAt(live, 'spec', 'nodeName') === undefined) {
    return !isEqual(withoutNode(next), withoutNode(live));
  }
  return !isEqual(next.spec, live.spec);
}

function withoutNode(pod: KubernetesObject): unknown {
  const { nodeName: _nodeName, ...spec } = jsonAt(pod, 'spec');
  return spec;
}

function store(
  context: RegistryContext,
  kind: KindDefinition,
  object: KubernetesObject,
): KubernetesObject {
  return context.store.write({
    resource: kind.storedAs,
    type: 'MODIFIED',
    object,
  });
}
