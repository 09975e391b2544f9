import { KindDefinition } from '../kinds/KindDefinition';
import { isEqual, Json } from '../registry/fields';
import { KubernetesObject } from '../registry/Registry';
import { FieldValues, fieldValuesOf } from './fieldValues';
import {
  isSameManager,
  ManagedEntry,
  readManagedFields,
  writeManagedFields,
} from './ManagedFields';

/** One write whose fields are to be known by their owner. @internal */
export interface TrackedWrite {
  kind: KindDefinition;
  live?: KubernetesObject;
  next: KubernetesObject;
  manager: string;
  subresource: string;
  time: string;
  /** Of server-side apply: what the manager's manifest says. */
  applied?: FieldValues;
}

/**
 * `metadata.managedFields` after a write: what it changed belongs to its
 * manager now, what it removed to nobody.
 *
 * Source: Kubernetes documentation, server-side apply, field management.
 *
 * @internal
 */
export function trackFields(write: TrackedWrite): Json[] {
  const { kind, live, next, manager, subresource, time, applied } = write;
  const marks = { marksWholes: true };
  const values = fieldValuesOf(kind, ownedPart(write, next), marks);
  const all = fieldValuesOf(kind, next, marks);
  const before = live ? fieldValuesOf(kind, live, marks) : new Map();
  const changed = new Set(
    [...values]
      .filter(([path, value]) => !isEqual(value, before.get(path)))
      .map(([path]) => path),
  );
  const own = {
    manager,
    operation: applied ? ('Apply' as const) : ('Update' as const),
    apiVersion: next.apiVersion,
    subresource,
  };
  const entries = live ? readManagedFields(live) : [];
  const known = entries.find(entry => isSameManager(entry, own));
  const wanted = applied
    ? new Set(applied.keys())
    : union(known?.paths ?? new Set(), changed);
  const mine = intersection(wanted, all);
  const isSame = known !== undefined && isSameSet(known.paths, mine);
  const entry = { ...own, time: isSame ? known.time : time, paths: mine };
  // An apply takes over what it says alone, not that there is a map around it.
  const taken = applied ? intersection(changed, applied) : changed;
  const others = entries
    .filter(other => other !== known)
    .map(other => withoutChanged(other, taken, all));
  return writeManagedFields([...others, entry]);
}

/** The status belongs to who writes the status, and the rest to the others. */
function ownedPart(
  { kind, subresource }: TrackedWrite,
  next: KubernetesObject,
): Json {
  const { status, ...rest } = next;
  if (subresource === 'status') return { status };
  return kind.hasStatus ? rest : next;
}

function withoutChanged(
  entry: ManagedEntry,
  changed: ReadonlySet<string>,
  all: FieldValues,
): ManagedEntry {
  const paths = [...entry.paths].filter(
    path => !changed.has(path) && all.has(path),
  );
  return { ...entry, paths: new Set(paths) };
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  return new Set([...one, ...other]);
}

function intersection(paths: ReadonlySet<string>, all: FieldValues) {
  return new Set([...paths].filter(path => all.has(path)));
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  return one.size === other.size && [...one].every(path => other.has(path));
}
