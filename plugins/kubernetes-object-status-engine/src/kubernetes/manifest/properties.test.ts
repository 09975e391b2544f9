import fc from 'fast-check';
import { KubernetesObject } from '../KubernetesObject';
import { compareWithManifest, ManifestComparison } from './compareWithManifest';
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
    ...['containers', 'ports', 'port', 'key', 'status', 'type', 'accessModes'],
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

/** Whether a path runs through what is never compared or may be left out. */
const contained = { withheld: false };

/** Leaves out fields, of objects alone: an item less is another list. */
function withoutSome(value: Json, choose: () => boolean): Json {
  if (Array.isArray(value)) return value.map(item => withoutSome(item, choose));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name]) => ['name', 'apiVersion', 'kind'].includes(name) || choose(),
      )
      .map(([name, part]) => [name, withoutSome(part, choose)]),
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
});
