import { standsFor } from './asGiven';
import { isRecord } from './fields';
import { KubernetesObject, ObjectMeta } from './KubernetesObject';

type Reader = (value: unknown) => unknown;

const aText: Reader = value => (typeof value === 'string' ? value : undefined);

const aNumber: Reader = value =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The same list where all of it is as it should be. */
function listOf(isOne: (item: unknown) => boolean): Reader {
  return value => {
    if (!Array.isArray(value)) return undefined;
    return value.every(isOne) ? value : value.filter(isOne);
  };
}

const textsByName: Reader = value => {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  const isText = ([, each]: [string, unknown]) => typeof each === 'string';
  return entries.every(isText)
    ? value
    : Object.fromEntries(entries.filter(isText));
};

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isOwnerReference(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.uid === 'string' &&
    [value.apiVersion, value.kind, value.name].every(isOptionalText)
  );
}

/** What is promised of every field of `metadata` but the name. */
const readers: Record<Exclude<keyof ObjectMeta, 'name'>, Reader> = {
  namespace: aText,
  uid: aText,
  resourceVersion: aText,
  generation: aNumber,
  creationTimestamp: aText,
  deletionTimestamp: aText,
  deletionGracePeriodSeconds: aNumber,
  labels: textsByName,
  annotations: textsByName,
  finalizers: listOf(item => typeof item === 'string'),
  ownerReferences: listOf(isOwnerReference),
};

const fields = Object.entries(readers);

/**
 * The object as its type promises it: fields of `metadata` that are of another
 * type are left out. `undefined` where nothing says which object it is.
 *
 * A cluster sends objects that are well formed, and those are given back as
 * they are. Others come from files.
 */
export function wellFormed(
  object: KubernetesObject,
): KubernetesObject | undefined {
  const given: unknown = object;
  if (!isRecord(given) || !isRecord(given.metadata)) return undefined;
  const { apiVersion, kind, metadata } = given;
  const identity = [apiVersion, kind, metadata.name];
  if (!identity.every(each => typeof each === 'string')) return undefined;
  const odd = fields.filter(
    ([name, reader]) =>
      metadata[name] !== undefined && reader(metadata[name]) !== metadata[name],
  );
  if (odd.length === 0) return object;
  const mended = odd.map(([name, reader]) => [name, reader(metadata[name])]);
  const whole = { ...object.metadata, ...Object.fromEntries(mended) };
  return standsFor({ ...object, metadata: whole }, object);
}

/** Those of some objects that say which they are, as their type promises them. */
export function allWellFormed(objects: KubernetesObject[]): KubernetesObject[] {
  return objects.flatMap(object => wellFormed(object) ?? []);
}
