import { fieldOf, isScalar } from './json';

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

// R8: the first that every item has. Kubernetes merges most of its lists by one
// of these (`x-kubernetes-list-map-keys` of its OpenAPI document).
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
 * Gives for each wanted item the live one that it is to be compared with.
 *
 * By the first merge key that all items of both lists have and that no two of
 * one list share; without such a key by position. `undefined` where there is none.
 *
 * @internal
 */
export function matchItems(
  live: readonly unknown[],
  wanted: readonly unknown[],
): unknown[] {
  for (const key of itemKeys) {
    if (!indexItems(wanted, key)) continue;
    const liveItems = indexItems(live, key);
    if (liveItems) return wanted.map(item => liveItems.get(key(item)));
  }
  return wanted.map((_, position) => live[position]);
}

function indexItems(
  items: readonly unknown[],
  key: ItemKey,
): Map<string | undefined, unknown> | undefined {
  const index = new Map<string | undefined, unknown>();
  for (const item of items) {
    const name = key(item);
    if (name === undefined || index.has(name)) return undefined;
    index.set(name, item);
  }
  return index;
}
