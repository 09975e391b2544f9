import { fieldOf, isScalar } from './json';
import { ListKey, ListType } from './types/ValueType';

/** Gives what identifies an item within its list, if it has that. */
type ItemKey = (item: unknown) => string | undefined;

function scalarKey(field: string): ItemKey {
  return item => {
    const value = fieldOf(item, field);
    return value === undefined || !isScalar(value) ? undefined : String(value);
  };
}

// Ports of one number and two protocols are two ports; TCP is the default.
function portKey(field: string): ItemKey {
  const numberOf = scalarKey(field);
  const protocolOf = scalarKey('protocol');
  return item => {
    const number = numberOf(item);
    return number && `${number}/${protocolOf(item) || 'TCP'}`;
  };
}

// R8, where nobody says by what: the first that every item has. Kubernetes
// merges most of its own lists by one of these.
const itemKeys: ItemKey[] = [
  scalarKey('name'),
  portKey('containerPort'),
  portKey('port'),
  scalarKey('mountPath'),
  scalarKey('key'),
  scalarKey('ip'),
  scalarKey('devicePath'),
  scalarKey('topologyKey'),
];

/** What people call an item of a list; `undefined` if only its position tells it apart. @internal */
export function itemNameOf(item: unknown): string | undefined {
  for (const key of itemKeys) {
    const name = key(item);
    if (name) return name.replace(/\/TCP$/, '');
  }
  return undefined;
}

/**
 * What the items of two lists are called on the way to a field: items that
 * `matchItems` compares with each other have one name, no two of a list do.
 *
 * @internal
 */
export function nameItems(
  one: readonly unknown[],
  other: readonly unknown[],
  type?: ListType,
): [string[], string[]] {
  const nameOf = namerOf(one, other, type);
  const name = (items: readonly unknown[]) => distinct(items.map(nameOf));
  return [name(one), name(other)];
}

function namerOf(
  one: readonly unknown[],
  other: readonly unknown[],
  type: ListType | undefined,
): (item: unknown, index: number) => string {
  if (type?.type === 'map') return item => nameByKeys(item, type.keys);
  const key = type === undefined && itemKeys.find(isTold(one, other));
  if (!key) return (_, index) => String(index);
  return item => (key(item) ?? '').replace(/\/TCP$/, '');
}

/** `80`, `80/UDP`: what goes without saying is not said. */
function nameByKeys(item: unknown, keys: readonly ListKey[]): string {
  const values = valuesOf(item, keys);
  const told = values.filter(
    (value, at) => at === 0 || value !== (keys[at].standard ?? ''),
  );
  return told.join('/');
}

function distinct(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map(name => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** Which live item each wanted one is to be compared with. @internal */
export interface ItemMatch {
  /** As many as there are wanted items; `undefined` where there is none. */
  items: unknown[];
  /** By their positions: no key tells the items apart. */
  isByPosition: boolean;
}

/**
 * Matches the items of a list by its type.
 *
 * Where the type is not known: by the first merge key that all items of both
 * lists have and that no two of one list share; without such a key by position.
 *
 * @internal
 */
export function matchItems(
  live: readonly unknown[],
  wanted: readonly unknown[],
  type?: ListType,
): ItemMatch {
  if (type?.type === 'map') {
    return { items: matchByKeys(live, wanted, type.keys), isByPosition: false };
  }
  const key = type === undefined && itemKeys.find(isTold(live, wanted));
  if (!key) {
    return {
      items: wanted.map((_, position) => live[position]),
      isByPosition: true,
    };
  }
  const index = new Map(live.map(item => [key(item), item]));
  return {
    items: wanted.map(item => index.get(key(item))),
    isByPosition: false,
  };
}

// A key that several items have: the first of one list is the first of the other.
function matchByKeys(
  live: readonly unknown[],
  wanted: readonly unknown[],
  keys: readonly ListKey[],
): unknown[] {
  const index = new Map<string, unknown[]>();
  for (const item of live) {
    const name = joinKeys(item, keys);
    const items = index.get(name);
    if (items) items.push(item);
    else index.set(name, [item]);
  }
  const seen = new Map<string, number>();
  return wanted.map(item => {
    const name = joinKeys(item, keys);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return index.get(name)?.[before];
  });
}

/** What tells an entry of a list apart from the others, as a text. @internal */
export function joinKeys(item: unknown, keys: readonly ListKey[]): string {
  return JSON.stringify(valuesOf(item, keys));
}

function valuesOf(item: unknown, keys: readonly ListKey[]): string[] {
  return keys.map(({ field, standard }) => {
    const value = fieldOf(item, field);
    const isSaid = isScalar(value) && value !== undefined && value !== '';
    return isSaid ? String(value) : standard ?? '';
  });
}

function isTold(
  live: readonly unknown[],
  wanted: readonly unknown[],
): (key: ItemKey) => boolean {
  return key => hasOwnKeys(wanted, key) && hasOwnKeys(live, key);
}

function hasOwnKeys(items: readonly unknown[], key: ItemKey): boolean {
  const names = new Set<string>();
  for (const item of items) {
    const name = key(item);
    if (name === undefined || names.has(name)) return false;
    names.add(name);
  }
  return true;
}
