/** A manifest, or a part of one. */
type Json = Record<string, unknown>;

/** A manifest as it is shown. @internal */
export interface ShownManifest {
  manifest: Json;
  /** Fields that were left out, each counted once. */
  hidden: number;
}

/** By which of their fields the entries of a list are told apart. */
const keyFields = ['name', 'key', 'containerPort', 'port', 'mountPath', 'ip'];

/** What every cluster writes, whatever was applied. */
const alwaysSet: ReadonlyArray<readonly string[]> = [
  ['metadata', 'uid'],
  ['metadata', 'resourceVersion'],
  ['metadata', 'generation'],
  ['metadata', 'creationTimestamp'],
  ['metadata', 'deletionTimestamp'],
  ['metadata', 'ownerReferences'],
  ['status'],
];

/**
 * A live manifest with only what was applied, in the order in which it was
 * applied; what the cluster has set is counted. What was not applied at all
 * loses only what every cluster writes.
 *
 * @internal
 */
export function withoutClusterFields(
  live: Json,
  applied: Json | undefined,
): ShownManifest {
  if (applied === undefined) return withoutAlwaysSet(live);
  const hidden = { count: 0 };
  const manifest = keepRecord(live, applied, hidden);
  return { manifest, hidden: hidden.count };
}

function withoutAlwaysSet(live: Json): ShownManifest {
  const manifest = structuredCopy(live);
  let hidden = 0;
  for (const path of alwaysSet) {
    const parent = path.slice(0, -1).reduce<unknown>(fieldOf, manifest);
    const last = path[path.length - 1];
    if (!isRecord(parent) || !Object.hasOwn(parent, last)) continue;
    hidden += countFields(parent[last]);
    delete parent[last];
  }
  return { manifest, hidden };
}

function keep(live: unknown, applied: unknown, hidden: { count: number }) {
  if (isRecord(live) && isRecord(applied)) {
    return keepRecord(live, applied, hidden);
  }
  if (Array.isArray(live) && Array.isArray(applied)) {
    return keepList(live, applied, hidden);
  }
  return live;
}

function keepRecord(
  live: Json,
  applied: Json,
  hidden: { count: number },
): Json {
  const kept = Object.keys(applied)
    .filter(key => Object.hasOwn(live, key))
    .map(key => [key, keep(live[key], applied[key], hidden)]);
  for (const [key, value] of Object.entries(live)) {
    if (!Object.hasOwn(applied, key)) hidden.count += countFields(value);
  }
  return Object.fromEntries(kept);
}

/** An entry that was not applied is no default: somebody put it there. */
function keepList(
  live: unknown[],
  applied: unknown[],
  hidden: { count: number },
): unknown[] {
  const key = keyFields.find(
    field => hasKey(live, field) && hasKey(applied, field),
  );
  if (key === undefined) {
    return live.map((item, index) =>
      index < applied.length ? keep(item, applied[index], hidden) : item,
    );
  }
  const byKey = new Map(live.map(item => [fieldOf(item, key), item]));
  const wanted = applied.flatMap(item => {
    const found = byKey.get(fieldOf(item, key));
    byKey.delete(fieldOf(item, key));
    return found === undefined ? [] : [keep(found, item, hidden)];
  });
  return [...wanted, ...byKey.values()];
}

/** Whether every entry has the field, each with another value. */
function hasKey(list: unknown[], field: string): boolean {
  const values = list.map(item => fieldOf(item, field));
  return (
    values.every(value => value !== undefined) &&
    new Set(values).size === list.length
  );
}

/** Single values; something empty is one as well. */
function countFields(value: unknown): number {
  const inner =
    isRecord(value) || Array.isArray(value) ? Object.values(value) : [];
  if (inner.length === 0) return 1;
  return inner.reduce<number>((sum, each) => sum + countFields(each), 0);
}

function fieldOf(value: unknown, field: string): unknown {
  return isRecord(value) && Object.hasOwn(value, field)
    ? value[field]
    : undefined;
}

function structuredCopy(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      isRecord(each) ? structuredCopy(each) : each,
    ]),
  );
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
