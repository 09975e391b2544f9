import fc from 'fast-check';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { objectSets } from './objectSets';

type Path = string[];

/** What may stand anywhere in JSON that nobody has checked. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, false, '', ' ', 0, -1, 0.5, 1e308, -1e308],
    ...[Number.MAX_SAFE_INTEGER, '9'.repeat(400), 'NaN', '-3', '1e9'],
    ...['True', 'Unknown', 'Failed', 'Running', '2026-13-45T99:99:99Z'],
    ...['{{name}}', '__proto__', 'constructor', 'a'.repeat(10_000)],
  ),
  fc.constant([]),
  fc.constant({}),
  fc.constant([null, [], 'x', 1, {}]),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}}')),
  fc.constant({ constructor: null, toString: 1, hasOwnProperty: 'x' }),
  fc.jsonValue({ maxDepth: 3 }),
);

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Everything that an object is found by; nothing is promised of the rest. */
function isIdentity(path: Path): boolean {
  return ['apiVersion', 'kind', 'metadata', 'metadata.name'].includes(
    path.join('.'),
  );
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  const own = path.length === 0 || isIdentity(path) ? [] : [path];
  if (!isContainer(value)) return own;
  const below = Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each, [...path, key]),
  );
  return [...own, ...below];
}

/** Another value at a path, or none; what is given stays as it is. */
function changed(value: unknown, path: Path, to: Change['to']): unknown {
  const [key, ...rest] = path;
  if (key === undefined || !isContainer(value)) return to?.value;
  const isLast = rest.length === 0;
  if (Array.isArray(value)) {
    const at = Number(key);
    if (isLast && !to) return value.filter((_, index) => index !== at);
    return value.map((each, index) =>
      index === at ? changed(each, rest, to) : each,
    );
  }
  const others = Object.entries(value).filter(([name]) => name !== key);
  if (isLast && !to) return Object.fromEntries(others);
  const next = isLast ? to?.value : changed(value[key], rest, to);
  return Object.fromEntries([...others, [key, next]]);
}

interface Change {
  /** Which of all places. */
  place: number;
  /** Absent: it is taken out. */
  to?: { value: unknown };
}

function afterChange(
  objects: KubernetesObject[],
  { place, to }: Change,
): KubernetesObject[] {
  const paths = objects.flatMap((object, index) =>
    pathsIn(object).map(path => [`${index}`, ...path]),
  );
  if (paths.length === 0) return objects;
  const path = paths[place % paths.length];
  return changed(objects, path, to) as KubernetesObject[];
}

const change: fc.Arbitrary<Change> = fc.record(
  {
    place: fc.nat(100_000),
    to: fc.record({ value: oddValue }),
  },
  { requiredKeys: ['place'] },
);

/** Objects of a cluster in which some fields are gone, null, huge or of another type. */
const changedSets: fc.Arbitrary<KubernetesObject[]> = fc
  .tuple(
    fc.constantFrom(...objectSets.map(({ objects }) => objects)),
    fc.array(change, { minLength: 1, maxLength: 6 }),
  )
  .map(([objects, changes]) => changes.reduce(afterChange, objects));

const identities = objectSets.flatMap(({ objects }) =>
  objects.map(({ apiVersion, kind }) => ({ apiVersion, kind })),
);

const anyName = fc.constantFrom('web', '__proto__', 'constructor', '', 'a|b');
const anyText = fc.oneof(anyName, oddValue);

/** Objects of known and unknown kinds of which nothing but the identity is as it should be. */
const arbitraryObject: fc.Arbitrary<KubernetesObject> = fc
  .record({
    identity: fc.oneof(
      fc.constantFrom(...identities),
      fc.record({ apiVersion: anyName, kind: anyName }),
    ),
    name: anyName,
    metadata: fc.dictionary(
      fc.constantFrom(
        ...['uid', 'namespace', 'generation', 'resourceVersion', 'labels'],
        ...['ownerReferences', 'finalizers', 'deletionTimestamp'],
        ...['annotations', 'creationTimestamp'],
      ),
      anyText,
    ),
    rest: fc.dictionary(
      fc.constantFrom('spec', 'status', 'data', 'endpoints', 'toString'),
      oddValue,
    ),
  })
  .map(({ identity, name, metadata, rest }) => ({
    ...rest,
    ...identity,
    metadata: { ...metadata, name },
  })) as fc.Arbitrary<KubernetesObject>;

const owned = ['one', 'two', 'three'];

/** Objects that own each other, and themselves, in circles. */
const circles: fc.Arbitrary<KubernetesObject[]> = fc
  .tuple(
    fc.constantFrom(...objectSets.map(({ objects }) => objects)),
    fc.infiniteStream(fc.constantFrom(...owned)),
  )
  .map(([objects, names]) =>
    objects.map(object => ({
      ...object,
      metadata: {
        ...object.metadata,
        uid: String(names.next().value),
        ownerReferences: [
          { uid: String(names.next().value), controller: true },
          { uid: String(names.next().value), controller: true },
        ],
      },
    })),
  );

/** Sets of objects that no cluster should hold. */
export const oddSets: fc.Arbitrary<KubernetesObject[]> = fc.oneof(
  { weight: 6, arbitrary: changedSets },
  {
    weight: 2,
    arbitrary: fc.array(arbitraryObject, { minLength: 1, maxLength: 4 }),
  },
  { weight: 1, arbitrary: circles },
);
