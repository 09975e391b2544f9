import { findKind, requireKind } from '../../kinds/findKind';
import { deleteObject } from '../deleteObject';
import { KubernetesObject, OwnerReference } from '../Registry';
import { RegistryContext } from '../RegistryContext';
import { updateObject } from '../updateObject';

const foreground = 'foregroundDeletion';

/**
 * Deletes what nobody owns any more after an object is gone, and lets owners go
 * that were waiting for it.
 *
 * Source: Kubernetes documentation, garbage collection.
 *
 * @internal
 */
export function collectGarbage(
  context: RegistryContext,
  gone: KubernetesObject,
): void {
  for (const dependent of dependentsOf(context, gone.metadata.uid)) {
    collect(context, dependent);
  }
  for (const reference of gone.metadata.ownerReferences ?? []) {
    const owner = ownerBehind(context, gone, reference);
    if (owner) propagateDeletion(context, owner);
  }
}

/** Deletes a new object whose owners are all gone already: its maker was late. @internal */
export function collectLatecomer(
  context: RegistryContext,
  added: KubernetesObject,
): void {
  const references = added.metadata.ownerReferences ?? [];
  const isGone = (reference: OwnerReference) =>
    // Of kinds that are not served nobody can tell.
    findKind(reference) !== undefined &&
    ownerBehind(context, added, reference) === undefined;
  if (references.length > 0 && references.every(isGone)) {
    collect(context, added);
  }
}

/** Does what an object that is being deleted asks for: orphan its dependents, or delete them first. @internal */
export function propagateDeletion(
  context: RegistryContext,
  marked: KubernetesObject,
): void {
  const { finalizers = [], uid } = marked.metadata;
  if (finalizers.includes('orphan')) {
    for (const dependent of dependentsOf(context, uid)) {
      disown(context, dependent, [uid]);
    }
    removeFinalizer(context, marked, 'orphan');
  } else if (finalizers.includes(foreground)) {
    for (const dependent of dependentsOf(context, uid)) {
      if (!dependent.metadata.deletionTimestamp) collect(context, dependent);
    }
    const isHeldUp = dependentsOf(context, uid).some(({ metadata }) =>
      metadata.ownerReferences?.some(
        reference => reference.uid === uid && reference.blockOwnerDeletion,
      ),
    );
    if (!isHeldUp) removeFinalizer(context, marked, foreground);
  }
}

/** Deletes the object when none of its owners stays; else forgets those that do not. */
function collect(context: RegistryContext, object: KubernetesObject): void {
  const references = object.metadata.ownerReferences ?? [];
  const owners = references.map(reference => ({
    reference,
    owner: ownerBehind(context, object, reference),
  }));
  const isSolid = (owner: KubernetesObject | undefined) =>
    owner !== undefined && !isWaiting(owner);
  if (owners.some(({ owner }) => isSolid(owner))) {
    const gone = owners.filter(({ owner }) => !isSolid(owner));
    disown(
      context,
      object,
      gone.map(({ reference }) => reference.uid),
    );
    return;
  }
  const isBlocking = owners.some(
    ({ owner, reference }) => owner && reference.blockOwnerDeletion,
  );
  deleteObject(context, keyOf(object), {
    uid: object.metadata.uid,
    // Dependents of a dependent go first as well, as the owner of all waits for them.
    ...(isBlocking && dependentsOf(context, object.metadata.uid).length > 0
      ? { propagationPolicy: 'Foreground' }
      : {}),
  });
}

function isWaiting({ metadata }: KubernetesObject): boolean {
  return Boolean(
    metadata.deletionTimestamp && metadata.finalizers?.includes(foreground),
  );
}

function dependentsOf(
  { store }: RegistryContext,
  uid: string,
): KubernetesObject[] {
  return store
    .all()
    .map(({ object }) => object)
    .filter(({ metadata }) =>
      metadata.ownerReferences?.some(reference => reference.uid === uid),
    );
}

function ownerBehind(
  { store }: RegistryContext,
  dependent: KubernetesObject,
  { apiVersion, kind, name, uid }: OwnerReference,
): KubernetesObject | undefined {
  const known = findKind({ apiVersion, kind });
  if (!known) return undefined;
  const namespace = known.namespaced ? dependent.metadata.namespace : undefined;
  const owner = store.get(known.storedAs, namespace, name);
  return owner?.metadata.uid === uid ? owner : undefined;
}

function disown(
  context: RegistryContext,
  object: KubernetesObject,
  uids: string[],
): void {
  const rest = (object.metadata.ownerReferences ?? []).filter(
    ({ uid }) => !uids.includes(uid),
  );
  const { ownerReferences: _all, ...metadata } = object.metadata;
  updateObject(context, {
    ...object,
    metadata: {
      ...metadata,
      ...(rest.length === 0 ? {} : { ownerReferences: rest }),
    },
  });
}

function removeFinalizer(
  context: RegistryContext,
  object: KubernetesObject,
  finalizer: string,
): void {
  const live = liveOf(context, object);
  if (!live?.metadata.finalizers?.includes(finalizer)) return;
  const finalizers = live.metadata.finalizers.filter(
    name => name !== finalizer,
  );
  updateObject(context, {
    ...live,
    metadata: { ...live.metadata, finalizers },
  });
}

function liveOf(
  { store }: RegistryContext,
  object: KubernetesObject,
): KubernetesObject | undefined {
  const { namespace, name, uid } = object.metadata;
  const live = store.get(requireKind(object).storedAs, namespace, name);
  return live?.metadata.uid === uid ? live : undefined;
}

function keyOf({ apiVersion, kind, metadata }: KubernetesObject) {
  const { namespace, name } = metadata;
  return { apiVersion, kind, namespace, name };
}
