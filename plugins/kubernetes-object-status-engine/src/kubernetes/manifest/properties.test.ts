import fc from 'fast-check';
import { isRecord } from '../fields';
import { KubernetesObject } from '../KubernetesObject';
import { compareWithManifest, ManifestComparison } from './compareWithManifest';
import { imagesOf } from './imagesOf';
import { formatPointer } from './pointers';
import { HIDDEN_LIVE } from './shownValues';
import { sameTemplate } from './sameTemplate';

type Json = unknown;

// Names that mean something to the comparison, and others.
const key = fc.oneof(
  fc.constantFrom(
    ...[
      'image',
      'replicas',
      'env',
      'value',
      'args',
      'labels',
      'data',
      'limits',
    ],
    ...[
      'containers',
      'ports',
      'port',
      'key',
      'kind',
      'spec',
      'metadata',
      'name',
      'status',
      'type',
      'accessModes',
    ],
    ...['constructor', 'toString', '__proto__', 'a/b', '~1', '*', '', '0'],
  ),
  fc.string({ maxLength: 5 }),
);
const scalar = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('1000m', '1', '1Gi', '0', '', 'Infinity', '1e999'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const { tree: anyJson } = fc.letrec<{ tree: Json; object: Json; list: Json }>(
  tie => ({
    tree: fc.oneof({ maxDepth: 4 }, scalar, tie('object'), tie('list')),
    object: fc
      .array(fc.tuple(key, tie('tree')), { maxLength: 5 })
      .map(entries => Object.fromEntries(entries)),
    list: fc.oneof(
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.array(scalar, { maxLength: 4 }),
      fc.uniqueArray(
        fc
          .tuple(fc.string({ minLength: 1, maxLength: 4 }), tie('object'))
          .map(([name, rest]) => ({ ...Object(rest), name })),
        { selector: item => item.name, maxLength: 4 },
      ),
    ),
  }),
);

const anyObject = fc
  .tuple(anyJson, anyJson, fc.constantFrom('apps/v1', 'v1', 'example.test/v1'))
  .map(([spec, labels, apiVersion]) => ({
    apiVersion,
    kind: 'Deployment',
    metadata: { name: 'web', labels },
    spec,
  }));

function compare(live: Json, manifest: Json): ManifestComparison {
  return compareWithManifest(
    live as KubernetesObject,
    manifest as Record<string, unknown>,
  );
}

const contained: ManifestComparison = { withheld: false };

/** Leaves out fields, but no items: a list with an item less is another list. */
function withoutSome(value: Json, choose: () => boolean): Json {
  if (Array.isArray(value)) return value.map(item => withoutSome(item, choose));
  if (!isRecord(value)) return value;
  const identity = new Set(['name', 'apiVersion', 'kind']);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => identity.has(name) || choose())
      .map(([name, part]) => [name, withoutSome(part, choose)]),
  );
}

/** Turns lists round whose items have names of their own. */
function withItemsTurnedRound(value: Json): Json {
  if (Array.isArray(value)) {
    const items = value.map(withItemsTurnedRound);
    const names = items.map(item => (isRecord(item) ? item.name : undefined));
    const isNamed =
      names.every(name => typeof name === 'string') &&
      new Set(names).size === names.length;
    return isNamed ? items.reverse() : items;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      withItemsTurnedRound(part),
    ]),
  );
}

function leavesOf(value: Json, path: string[] = []): string[][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  return Object.entries(value)
    .filter(([name]) => name !== '__proto__')
    .flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

function withLeaf(value: Json, path: string[], leaf: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === name ? withLeaf(item, rest, leaf) : item,
    );
  }
  return Object.fromEntries(
    Object.entries(Object(value)).map(([field, part]) => [
      field,
      field === name ? withLeaf(part, rest, leaf) : part,
    ]),
  );
}

describe('an object', () => {
  it('contains itself', () => {
    fc.assert(
      fc.property(anyObject, object => {
        expect(compare(object, structuredClone(object))).toEqual(contained);
      }),
      { numRuns: 1000 },
    );
  });

  it('contains itself with fewer fields', () => {
    fc.assert(
      fc.property(
        anyObject,
        fc.infiniteStream(fc.boolean()),
        (object, coin) => {
          const part = withoutSome(object, () => Boolean(coin.next().value));
          expect(compare(object, part)).toEqual(contained);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('contains itself with named items in another order', () => {
    fc.assert(
      fc.property(anyObject, object => {
        expect(compare(withItemsTurnedRound(object), object)).toEqual(
          contained,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('does not contain itself with one value changed', () => {
    fc.assert(
      fc.property(anyObject, fc.nat(), (object, choice) => {
        const paths = leavesOf(object).filter(
          ([root]) => root !== 'apiVersion',
        );
        const path = paths[choice % paths.length];
        const { difference } = compare(
          object,
          withLeaf(object, path, 'changed'),
        );
        expect(formatPointer(path)).toContain(difference?.pointer ?? 'nothing');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whatever comes in', () => {
  it('answers, and shows little', () => {
    fc.assert(
      fc.property(
        anyJson,
        anyJson,
        fc.array(fc.oneof(fc.string(), fc.constantFrom('/*/*', '/spec/~2'))),
        fc.func(fc.boolean()),
        (live, manifest, ignoreDifferences, isWithheld) => {
          const { difference } = compareWithManifest(
            live as KubernetesObject,
            manifest as Record<string, unknown>,
            { ignoreDifferences, isWithheld },
          );
          const shown = [difference?.live ?? '', difference?.wanted ?? ''];
          expect(Math.max(...shown.map(text => text.length))).toBeLessThan(241);
          expect(typeof sameTemplate(live, manifest)).toBe('boolean');
          expect(typeof imagesOf(live)).toBe('object');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('answers whatever a definition and field managers say', () => {
    const fields = fc
      .array(
        fc.tuple(
          fc.constantFrom('f:spec', 'f:env', 'k:{"name":"a"}', 'k:{', 'v:1'),
          anyJson,
        ),
      )
      .map(entries => Object.fromEntries(entries));
    fc.assert(
      fc.property(
        anyObject,
        anyObject,
        anyJson,
        fc.array(fields),
        (live, manifest, schema, owned) => {
          const managedFields = owned.map((fieldsV1, index) => ({
            manager: `manager-${index}`,
            fieldsV1,
          }));
          const versions = [
            { name: 'v1', schema: { openAPIV3Schema: schema } },
          ];
          const definition = { spec: { group: 'example.test', versions } };
          const comparison = compareWithManifest(
            {
              ...live,
              metadata: { ...live.metadata, managedFields },
            } as object as KubernetesObject,
            manifest,
            { definition },
          );
          expect(typeof comparison.withheld).toBe('boolean');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(['object', 'list'])('goes no deeper than it can: %s', type => {
    let deep: Json = 'bottom';
    for (let level = 0; level < 50_000; level++) {
      deep = type === 'list' ? [deep] : { deep };
    }
    const object = { apiVersion: 'apps/v1', kind: 'Deployment', spec: deep };
    expect(compare(object, object)).toEqual({ withheld: true });
    expect(sameTemplate(deep, deep)).toBe(false);
    const other = compare({ ...object, spec: {} }, object);
    expect(other.withheld || other.difference).toBeTruthy();
    const { difference } = compare(object, { ...object, spec: 'flat' });
    expect(difference?.live).toBe(HIDDEN_LIVE);
  });

  it('reads each item a fixed number of times, however many there are', () => {
    expect(readsOf(2000)).toBeLessThanOrEqual(10 * readsOf(200));
  });
});

/** How often a comparison looks at items of a live list in the opposite order. */
function readsOf(count: number): number {
  let reads = 0;
  const names = Array.from({ length: count }, (_, index) => `item-${index}`);
  const items = names.map(name => ({ name, value: name }));
  const watched = items.map(
    item =>
      new Proxy(item, {
        get(target, field, receiver) {
          reads++;
          return Reflect.get(target, field, receiver);
        },
      }),
  );
  const object = { apiVersion: 'v1', kind: 'Pod' };
  const result = compare(
    { ...object, spec: { env: watched.reverse() } },
    { ...object, spec: { env: items } },
  );
  expect(result).toEqual(contained);
  return reads;
}
