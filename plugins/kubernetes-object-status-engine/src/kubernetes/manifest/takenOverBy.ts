import { isRecord, records } from '../fields';
import { fieldOf, isScalar, keysOf, MAX_DEPTH } from './json';
import { joinKeys } from './mergeKeys';
import { shorten } from './shownValues';
import { ListKey, ValueType } from './types/ValueType';

// Each is looked for among the entries of its list: the first hundred tell
// whose manifest it is, the rest would only cost.
const MAX_LEAVES = 100;

/** The fields that one manager set, by one operation. */
interface Owner {
  manager: string;
  time: string;
  fields: unknown;
}

/**
 * Who set a field that the manager of the manifest had before: by the live
 * object's `metadata.managedFields`. That manager is the one that owns most of
 * what the manifest says; `undefined` where it owns the field itself, where
 * nobody does, and where the object does not tell.
 *
 * `path` leads to the field through the manifest, lists by its indexes.
 *
 * @internal
 */
export function takenOverBy(
  live: unknown,
  manifest: unknown,
  path: readonly string[],
  type: ValueType | undefined,
): string | undefined {
  const owners = ownersOf(live);
  if (owners.length === 0) return undefined;
  const manager = managerOf(owners, manifest, type);
  const holders = owners.filter(({ fields }) =>
    owns(fields, manifest, path, type),
  );
  if (manager === undefined || holders.some(each => each.manager === manager)) {
    return undefined;
  }
  // Times have seconds: of several the later entry stands.
  const last = holders.reduce<Owner | undefined>(
    (found, each) => (found && found.time > each.time ? found : each),
    undefined,
  );
  return last && shorten(last.manager);
}

function ownersOf(live: unknown): Owner[] {
  return records(live, 'metadata.managedFields').flatMap(entry => {
    const { manager, time, fieldsV1, subresource } = entry;
    if (typeof manager !== 'string' || subresource === 'status') return [];
    return [
      { manager, time: typeof time === 'string' ? time : '', fields: fieldsV1 },
    ];
  });
}

function managerOf(
  owners: readonly Owner[],
  manifest: unknown,
  type: ValueType | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const path of leavesOf(manifest)) {
    for (const { manager, fields } of owners) {
      if (!owns(fields, manifest, path, type)) continue;
      counts.set(manager, (counts.get(manager) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0];
}

function leavesOf(manifest: unknown): string[][] {
  const leaves: string[][] = [];
  const visit = (value: unknown, path: string[]) => {
    if (leaves.length >= MAX_LEAVES || path.length > MAX_DEPTH) return;
    if (isScalar(value)) {
      leaves.push(path);
      return;
    }
    const entries = Array.isArray(value)
      ? value.map((item, index) => [String(index), item] as const)
      : keysOf(Object(value)).map(key => [key, fieldOf(value, key)] as const);
    entries.forEach(([key, part]) => visit(part, [...path, key]));
  };
  visit(manifest, []);
  return leaves;
}

/** Whether a field is among those of a manager; a list that is one value as a whole. */
function owns(
  fields: unknown,
  manifest: unknown,
  path: readonly string[],
  root: ValueType | undefined,
): boolean {
  let owned = fields;
  let node = manifest;
  let type = root;
  for (const key of path) {
    if (Array.isArray(node)) {
      const list = type?.list;
      node = node[Number(key)];
      if (list?.type !== 'map') return true;
      owned = ownedEntry(owned, node, list.keys);
      type = type?.items;
    } else {
      node = fieldOf(node, key);
      owned = fieldOf(owned, `f:${key}`);
      type = type?.form === 'map' ? type.items : type?.fieldType?.(key);
    }
    if (!isRecord(owned)) return false;
  }
  return true;
}

/** What is owned of a list's entry: `k:{"containerPort":80,"protocol":"TCP"}`. */
function ownedEntry(
  owned: unknown,
  item: unknown,
  keys: readonly ListKey[],
): unknown {
  if (!isRecord(owned)) return undefined;
  const wanted = joinKeys(item, keys);
  const name = keysOf(owned).find(
    key => key.startsWith('k:') && joinKeys(parse(key), keys) === wanted,
  );
  return name === undefined ? undefined : owned[name];
}

function parse(key: string): unknown {
  try {
    return JSON.parse(key.slice(2));
  } catch {
    // Nobody's key: it names no entry.
    return undefined;
  }
}
