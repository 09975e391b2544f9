import { KubernetesObject } from '../../KubernetesObject';
import { compareWithManifest } from '../compareWithManifest';
import { customType } from './schemaType';

type Json = Record<string, unknown>;

const text = { type: 'string' };
const part = {
  type: 'object',
  properties: {
    name: text,
    port: { type: 'integer' },
    protocol: { type: 'string', default: 'TCP' },
  },
};

const properties = {
  tags: { type: 'array', 'x-kubernetes-list-type': 'set', items: text },
  parts: {
    type: 'array',
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': ['port', 'protocol'],
    items: part,
  },
  named: { type: 'array', items: part },
  labels: { type: 'object', additionalProperties: text },
  level: { 'x-kubernetes-int-or-string': true },
  at: { type: 'string', format: 'date-time' },
  anything: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  inner: {
    type: 'object',
    'x-kubernetes-embedded-resource': true,
    properties: { spec: part },
  },
};

function aDefinition(spec: Json = properties, more: Json = {}): Json {
  const openAPIV3Schema = {
    type: 'object',
    properties: { spec: { type: 'object', properties: spec } },
  };
  return {
    spec: {
      group: 'example.test',
      names: { kind: 'Widget' },
      versions: [{ name: 'v1', schema: { openAPIV3Schema } }],
      ...more,
    },
  };
}

function aWidget(spec: unknown): Json {
  return {
    apiVersion: 'example.test/v1',
    kind: 'Widget',
    metadata: { name: 'a', labels: { a: 'b' } },
    spec,
  };
}

interface SchemaCase {
  name: string;
  live: Json;
  manifest: Json;
  definition?: unknown;
  /** Label of the difference; none where it is contained. */
  differs?: string;
  pruned?: string[];
}

const cases: SchemaCase[] = [
  {
    name: 'a set: in any order, others may add to it',
    live: { tags: ['c', 'b', 'a'] },
    manifest: { tags: ['a', 'b'] },
  },
  {
    name: 'a set that lacks one',
    live: { tags: ['a'] },
    manifest: { tags: ['a', 'b'] },
    differs: 'tags',
  },
  {
    name: 'entries by their keys, a key by its default',
    live: {
      parts: [
        { port: 53, protocol: 'UDP', name: 'u' },
        { port: 53, protocol: 'TCP', name: 't' },
      ],
    },
    manifest: { parts: [{ port: 53, name: 't' }] },
  },
  {
    name: 'an entry that differs',
    live: { parts: [{ port: 53, protocol: 'TCP', name: 'u' }] },
    manifest: { parts: [{ port: 53, name: 't' }] },
    differs: 'name',
  },
  {
    name: 'a list that is one value, although its items have names',
    live: { named: [{ name: 'a' }, { name: 'b' }] },
    manifest: { named: [{ name: 'a' }] },
    differs: 'named',
  },
  {
    name: 'and the same where the definition is not known: by name, others may add to it',
    live: { named: [{ name: 'a' }, { name: 'b' }] },
    manifest: { named: [{ name: 'b' }] },
    definition: null,
  },
  {
    name: 'without a definition a list of nameless items is one value',
    live: { named: [{ run: 'a' }, { run: 'b' }] },
    manifest: { named: [{ run: 'a' }] },
    definition: null,
    differs: 'named',
  },
  {
    name: 'a list that is to be empty',
    live: { named: [{ name: 'a' }] },
    manifest: { named: [] },
    differs: 'named',
  },
  {
    name: 'a default of the schema',
    live: { named: [{ name: 'a', protocol: 'TCP' }] },
    manifest: { named: [{ name: 'a' }] },
  },
  {
    name: 'an entry of a map',
    live: { labels: { a: '1' } },
    manifest: { labels: { a: '1', b: '2' } },
    differs: 'labels.b',
  },
  {
    name: 'a number or a text',
    live: { level: '50%' },
    manifest: { level: 50 },
    differs: 'level',
  },
  {
    name: 'one instant',
    live: { at: '2026-01-01T00:00:00Z' },
    manifest: { at: '2026-01-01T01:00:00+01:00' },
  },
  {
    name: 'fields that the server dropped, which is said',
    live: {},
    manifest: { length: 3, inner: { kind: 'A', metadata: {}, more: 1 } },
    pruned: ['length', 'inner.more'],
    differs: 'inner.kind',
  },
  {
    name: 'a field that is dropped and says nothing',
    live: {},
    manifest: { length: null },
  },
  {
    name: 'a field that the schema does not have and the object has',
    live: { length: 2 },
    manifest: { length: 3 },
    differs: 'length',
  },
  {
    name: 'what is kept although no schema describes it',
    live: { anything: {} },
    manifest: { anything: { deep: [1] } },
    differs: 'anything.deep',
  },
  {
    name: 'a definition that keeps everything',
    live: {},
    manifest: { length: 3 },
    definition: aDefinition(properties, { preserveUnknownFields: true }),
    differs: 'length',
  },
  {
    name: 'the definition of another group says nothing',
    live: {},
    manifest: { length: 3 },
    definition: aDefinition(properties, { group: 'other.test' }),
    differs: 'length',
  },
  {
    name: 'metadata of an embedded resource',
    live: { inner: { metadata: { labels: { a: 'b', c: 'd' } } } },
    manifest: { inner: { metadata: { labels: { a: 'b' } } } },
  },
];

it.each(cases)('$name', ({ live, manifest, definition, differs, pruned }) => {
  const known = definition === undefined ? aDefinition() : definition;
  const comparison = compareWithManifest(
    aWidget(live) as unknown as KubernetesObject,
    aWidget(manifest),
    { definition: known },
  );
  expect(comparison.difference?.label.split(' ')[0].replace(/s$/, '')).toBe(
    differs?.replace(/s$/, ''),
  );
  expect(comparison.pruned).toEqual(pruned);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['no object', 5],
  ['no versions', { spec: {} }],
  ['versions that are no objects', { spec: { versions: [null, 'v1'] } }],
  [
    'a version without a schema',
    { spec: { group: 'example.test', versions: [{ name: 'v1' }] } },
  ],
])('knows nothing of a definition with %s', (_, definition) => {
  expect(customType(definition, 'example.test/v1')).toBeUndefined();
});

it('reads a schema that is nested deeper than anybody needs', () => {
  let schema: Json = text;
  for (let level = 0; level < 20_000; level++) {
    schema = { type: 'array', items: schema };
  }
  const definition = aDefinition({ deep: schema });
  const { difference } = compareWithManifest(
    aWidget({ deep: [[['a']]] }) as unknown as KubernetesObject,
    aWidget({ deep: [[['b']]] }),
    { definition },
  );
  expect(difference?.pointer).toBe('/spec/deep/0/0');
});
