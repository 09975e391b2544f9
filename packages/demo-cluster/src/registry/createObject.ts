import { randomUUID } from 'node:crypto';
import { withLimitDefaults } from '../admission/withLimitDefaults';
import { admitCreation } from '../admission/admitCreation';
import { initialStatus } from '../kinds/initialStatus';
import { KindDefinition } from '../kinds/KindDefinition';
import { requireKind } from '../kinds/findKind';
import { toStored } from '../kinds/eventFaces';
import { completeCreation } from '../kinds/completeCreation';
import { validateCreation } from '../kinds/validation/validateCreation';
import { withoutNulls } from './cleanInput';
import { completeName } from './generatedName';
import { withOwners } from './withOwners';
import { alreadyExists } from './refusals';
import { KubernetesObject, NewObject, ObjectMeta } from './Registry';
import { StatusError } from './StatusError';
import { RegistryContext, timestamp, WriteOptions } from './RegistryContext';

/** See `Registry.create`. @internal */
export function createObject(
  context: RegistryContext,
  input: NewObject,
  options: WriteOptions = {},
): KubernetesObject {
  const kind = requireKind(input);
  const given = withoutNulls(toStored(input));
  if (given.metadata.resourceVersion) {
    // Not a 400: the real server fails here, too.
    throw new StatusError(
      500,
      undefined,
      'resourceVersion should not be set on objects to be created',
    );
  }
  const complete = completeCreation(
    kind,
    {
      ...given,
      ...initialStatus(kind, given),
      metadata: newMetadata(context, kind, given.metadata),
    },
    context.store,
  );
  const object = withLimitDefaults(context.store, complete);
  validateCreation(kind, object);
  const { namespace, name } = object.metadata;
  if (context.store.get(kind.storedAs, namespace, name)) {
    throw alreadyExists(kind, name);
  }
  admitCreation(context, kind, object);
  const owned = withOwners(context, kind, object, undefined, options);
  if (options.dryRun) return owned;
  return context.store.write({
    resource: kind.storedAs,
    type: 'ADDED',
    object: owned,
  });
}

function newMetadata(
  context: RegistryContext,
  kind: KindDefinition,
  given: Partial<ObjectMeta>,
): ObjectMeta {
  const {
    deletionTimestamp: _deletionTimestamp,
    deletionGracePeriodSeconds: _grace,
    generation: _generation,
    managedFields: _managedFields,
    namespace,
    ...rest
  } = given;
  return {
    ...rest,
    name: completeName(given),
    ...(kind.namespaced ? { namespace: namespace ?? 'default' } : {}),
    uid: randomUUID(),
    resourceVersion: '',
    creationTimestamp: timestamp(context.now()),
    ...(kind.hasGeneration ? { generation: 1 } : {}),
  };
}
