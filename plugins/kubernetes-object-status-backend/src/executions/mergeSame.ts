import { isDeepStrictEqual } from 'node:util';
import { AppliedObject } from '../observation/StepStore';
import { Faults } from './Faults';
import { groupOf } from './KindScopes';

/** An object in its place, and where the request names it. */
export interface PlacedObject extends AppliedObject {
  pointer: string;
}

/**
 * Makes one of several that name the same object, with what any of them knows.
 * Whether it becomes what one of them says or what another does would be chance:
 * so two that say different things of it are a fault.
 */
export function mergeSame(
  objects: PlacedObject[],
  faults: Faults,
): AppliedObject[] {
  const merged = new Map<string, PlacedObject>();
  const told = new Set<string>();
  for (const object of objects) {
    const identity = identityOf(object);
    const known = merged.get(identity);
    merged.set(identity, known ? merge(known, object) : object);
    // In every target the same two stand against one another.
    if (!known || agree(known, object) || told.has(object.pointer)) continue;
    told.add(object.pointer);
    faults.add('DuplicateObject', object.pointer, describe(known, object));
  }
  return [...merged.values()].map(({ pointer: _, ...object }) => object);
}

/** Versions of one kind are one object; so group and kind make the identity. */
function identityOf(object: AppliedObject): string {
  const { cluster, apiVersion, kind, namespace, name } = object;
  return JSON.stringify([cluster, groupOf(apiVersion), kind, namespace, name]);
}

function agree(known: AppliedObject, other: AppliedObject): boolean {
  return (
    isSameOrUnknown(known.uid, other.uid) &&
    isSameOrUnknown(contentOf(known), contentOf(other))
  );
}

/** Without the version of the kind: it is another spelling of the same object. */
function contentOf({ manifest }: AppliedObject): unknown {
  return manifest && { ...manifest, apiVersion: undefined };
}

function isSameOrUnknown(known: unknown, other: unknown): boolean {
  if (known === undefined || other === undefined) return true;
  return isDeepStrictEqual(known, other);
}

function describe(known: PlacedObject, other: PlacedObject): string {
  const { kind, namespace, name } = other;
  const place = namespace === undefined ? name : `${namespace}/${name}`;
  return `The ${kind} ${place} is given twice with different contents, at ${known.pointer} and at ${other.pointer}: leave one of them out, or make two steps of them`;
}

/** The first that says something counts. */
function merge(known: PlacedObject, other: AppliedObject): PlacedObject {
  return {
    ...known,
    uid: known.uid ?? other.uid,
    generation: known.generation ?? other.generation,
    resourceVersion: known.resourceVersion ?? other.resourceVersion,
    manifest: known.manifest ?? other.manifest,
  };
}
