import { OwnerReference } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  Fields,
  fieldsIn,
  isFields,
  numberOf,
  textOf,
  textsOf,
} from './fields';
import { StoredMetadata } from './StoredObject';

// Holds the whole manifest, secret values included (security handbook,
// GHSA-fwr2-64vr-xv9m): dropped on every kind.
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Metadata by named fields, so without `managedFields`; `undefined` when name,
 * uid or resourceVersion is missing.
 *
 * @internal
 */
export function readMetadata(
  value: unknown,
  isWantedAnnotation: (name: string) => boolean = () => true,
): StoredMetadata | undefined {
  if (!isFields(value)) return undefined;
  const name = textOf(value.name);
  const uid = textOf(value.uid);
  const resourceVersion = textOf(value.resourceVersion);
  if (!name || !uid || !resourceVersion) return undefined;
  const metadata: StoredMetadata = {
    name,
    namespace: textOf(value.namespace) || undefined,
    uid,
    resourceVersion,
    generation: numberOf(value.generation),
    creationTimestamp: textOf(value.creationTimestamp),
    deletionTimestamp: textOf(value.deletionTimestamp),
    deletionGracePeriodSeconds: numberOf(value.deletionGracePeriodSeconds),
    labels: textsOf(value.labels),
    annotations: textsOf(
      value.annotations,
      annotation =>
        annotation !== lastApplied && isWantedAnnotation(annotation),
    ),
    finalizers: readFinalizers(value.finalizers),
    ownerReferences: readOwners(value.ownerReferences),
  };
  return withoutUndefined(metadata);
}

function readFinalizers(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(finalizer => typeof finalizer === 'string');
}

function readOwners(value: unknown): OwnerReference[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return fieldsIn(value).flatMap(owner => readOwner(owner) ?? []);
}

function readOwner(owner: Fields): OwnerReference | undefined {
  const uid = textOf(owner.uid);
  if (!uid) return undefined;
  return withoutUndefined({
    apiVersion: textOf(owner.apiVersion),
    kind: textOf(owner.kind),
    name: textOf(owner.name),
    uid,
    controller: owner.controller === true ? true : undefined,
  });
}

/** Absent fields stay absent: objects are compared with manifests. */
function withoutUndefined<T extends object>(value: T): T {
  for (const key of Object.keys(value) as Array<keyof T>) {
    if (value[key] === undefined) delete value[key];
  }
  return value;
}
