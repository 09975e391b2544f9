import { requireKind } from '../kinds/findKind';
import { KindDefinition } from '../kinds/KindDefinition';
import { finishDeletion } from './finishDeletion';
import { gracePeriodOf } from './gracePeriod';
import { checkPreconditions } from './preconditions';
import { conflict, forbidden, notFound } from './refusals';
import { KubernetesObject, ObjectKey } from './Registry';
import { DeleteOptions, RegistryContext, timestamp } from './RegistryContext';

// Those that the API server's NamespaceLifecycle admission protects.
const keptNamespaces = ['default', 'kube-system', 'kube-public'];

/** See `Registry.delete`. @internal */
export function deleteObject(
  context: RegistryContext,
  key: ObjectKey,
  options: DeleteOptions = {},
): KubernetesObject {
  const kind = requireKind(key);
  const namespace = kind.namespaced ? key.namespace ?? 'default' : undefined;
  const live = context.store.get(kind.storedAs, namespace, key.name);
  if (!live) throw notFound(kind, key.name);
  checkUid(kind, live, options.uid);
  checkPreconditions(kind, live, options);
  if (kind.kind === 'Namespace' && keptNamespaces.includes(key.name)) {
    throw forbidden(kind, key.name, 'this namespace may not be deleted');
  }
  if (options.dryRun) return live;
  if (isGoneAtOnce(kind, live, options)) {
    return context.store.write({
      resource: kind.storedAs,
      type: 'DELETED',
      object: live,
    });
  }
  const marked = withDeletion(context, kind, live, options);
  const removed = finishDeletion(context, kind, marked);
  if (removed || marked === live) return removed ?? live;
  return context.store.write({
    resource: kind.storedAs,
    type: 'MODIFIED',
    object: marked,
  });
}

// In other words than at an update, and naming the kind (kube-apiserver 1.36.3).
function checkUid(
  kind: KindDefinition,
  { metadata: { name, uid } }: KubernetesObject,
  wanted: string | undefined,
): void {
  if (!wanted || wanted === uid) return;
  throw conflict(
    { ...kind, group: '', plural: kind.kind },
    name,
    `the UID in the precondition (${wanted}) does not match the UID in record (${uid}). The object might have been deleted and then recreated`,
  );
}

/** What nothing holds up goes as it is, without ever being marked. */
function isGoneAtOnce(
  kind: KindDefinition,
  live: KubernetesObject,
  options: DeleteOptions,
): boolean {
  if (kind.kind === 'Pod' || kind.kind === 'Namespace') return false;
  return (
    !live.metadata.deletionTimestamp &&
    finalizersWith(live, options).length === 0
  );
}

/** The live object with what says that it is being deleted. */
function withDeletion(
  context: RegistryContext,
  kind: KindDefinition,
  live: KubernetesObject,
  options: DeleteOptions,
): KubernetesObject {
  const grace = gracePeriodOf(kind, live, options.gracePeriodSeconds);
  const { deletionTimestamp, deletionGracePeriodSeconds } = live.metadata;
  // A second deletion can only make it sooner.
  if (deletionTimestamp && grace >= (deletionGracePeriodSeconds ?? 0)) {
    return live;
  }
  const finalizers = finalizersWith(live, options);
  const { generation } = live.metadata;
  const endsAt = new Date(context.now().getTime() + grace * 1000);
  return {
    ...live,
    ...(kind.kind === 'Namespace' ? { status: { phase: 'Terminating' } } : {}),
    metadata: {
      ...live.metadata,
      ...(finalizers.length === 0 ? {} : { finalizers }),
      ...(generation === undefined || deletionTimestamp
        ? {}
        : { generation: generation + 1 }),
      deletionTimestamp: timestamp(endsAt),
      deletionGracePeriodSeconds: grace,
    },
  };
}

function finalizersWith(
  { metadata: { finalizers = [] } }: KubernetesObject,
  { propagationPolicy }: DeleteOptions,
): string[] {
  const others = finalizers.filter(
    name => name !== 'orphan' && name !== 'foregroundDeletion',
  );
  if (propagationPolicy === 'Orphan') return [...others, 'orphan'];
  if (propagationPolicy === 'Foreground') {
    return [...others, 'foregroundDeletion'];
  }
  return propagationPolicy === undefined ? [...finalizers] : others;
}
