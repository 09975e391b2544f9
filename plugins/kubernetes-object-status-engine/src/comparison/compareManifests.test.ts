import fc from 'fast-check';
import { withheldMarker } from '../kubernetes/withheld';
import { compareManifests, ManifestChanges } from './compareManifests';

type Manifest = Record<string, unknown>;

const container = (fields: Manifest = {}) => ({
  name: 'app',
  image: 'shop/checkout:1.4.1',
  ...fields,
});

const deployment = (spec: Manifest = {}, pod: Manifest = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'checkout', namespace: 'shop' },
  spec: {
    replicas: 3,
    ...spec,
    template: { spec: { containers: [container()], ...pod } },
  },
});

const withContainer = (fields: Manifest) =>
  deployment({}, { containers: [container(fields)] });

const service = (spec: Manifest): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'checkout' },
  spec,
});

const configMap = (data: Manifest): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data,
});

/** As an API server answers: with its own fields and defaults. */
const answered = (manifest: Manifest, spec: Manifest = {}): Manifest => ({
  ...manifest,
  metadata: {
    ...Object(manifest.metadata),
    uid: 'a1',
    generation: 4,
    resourceVersion: '99',
  },
  spec: { ...Object(manifest.spec), ...spec },
});

interface Case {
  name: string;
  before: Manifest;
  after: Manifest;
  fields: ManifestChanges['fields'];
  withheld?: boolean;
}

const app = 'spec.template.spec.containers[app]';

const cases: Case[] = [
  {
    name: 'an image, named by its container',
    before: deployment(),
    after: withContainer({ image: 'shop/checkout:1.4.2' }),
    fields: [
      {
        path: `${app}.image`,
        before: 'shop/checkout:1.4.1',
        after: 'shop/checkout:1.4.2',
      },
    ],
  },
  {
    name: 'the image before replicas, and those before the rest',
    before: deployment({ replicas: 2, minReadySeconds: 3 }),
    after: deployment(
      { replicas: 3, minReadySeconds: 5 },
      { containers: [container({ image: 'shop/checkout:2' })] },
    ),
    fields: [
      {
        path: `${app}.image`,
        before: 'shop/checkout:1.4.1',
        after: 'shop/checkout:2',
      },
      { path: 'spec.replicas', before: 2, after: 3 },
      { path: 'spec.minReadySeconds', before: 3, after: 5 },
    ],
  },
  {
    name: 'containers in another order are the same containers',
    before: deployment(
      {},
      { containers: [container(), { name: 'b', image: 'b' }] },
    ),
    after: deployment(
      {},
      { containers: [{ name: 'b', image: 'b' }, container()] },
    ),
    fields: [],
  },
  {
    name: 'a container that came is one difference',
    before: deployment(),
    after: deployment(
      {},
      { containers: [container(), { name: 'b', image: 'b:1' }] },
    ),
    fields: [
      {
        path: 'spec.template.spec.containers[b]',
        after: { name: 'b', image: 'b:1' },
      },
    ],
  },
  {
    name: 'a field that went',
    before: withContainer({ workingDir: '/srv' }),
    after: deployment(),
    fields: [{ path: `${app}.workingDir`, before: '/srv' }],
  },
  {
    name: 'one amount in two units',
    before: withContainer({
      resources: { limits: { cpu: '1000m', memory: '1Gi' } },
    }),
    after: withContainer({
      resources: { limits: { cpu: 1, memory: '1024Mi' } },
    }),
    fields: [],
  },
  {
    name: 'another amount',
    before: withContainer({ resources: { limits: { memory: '1Gi' } } }),
    after: withContainer({ resources: { limits: { memory: '2Gi' } } }),
    fields: [
      { path: `${app}.resources.limits.memory`, before: '1Gi', after: '2Gi' },
    ],
  },
  {
    name: 'a default that is said, and one that is not',
    before: withContainer({
      ports: [{ containerPort: 80 }],
      hostNetwork: false,
    }),
    after: withContainer({ ports: [{ containerPort: 80, protocol: 'TCP' }] }),
    fields: [],
  },
  {
    name: 'when to pull is no default: it depends on the image',
    before: deployment(),
    after: withContainer({ imagePullPolicy: 'Always' }),
    fields: [{ path: `${app}.imagePullPolicy`, after: 'Always' }],
  },
  {
    name: 'ports by number and protocol',
    before: service({
      ports: [
        { port: 53, protocol: 'UDP', targetPort: 1 },
        { port: 53, targetPort: 1 },
      ],
    }),
    after: service({
      ports: [
        { port: 53, targetPort: 1 },
        { port: 53, protocol: 'UDP', targetPort: 2 },
      ],
    }),
    fields: [{ path: 'spec.ports[53/UDP].targetPort', before: 1, after: 2 }],
  },
  {
    name: 'arguments as one list',
    before: withContainer({ args: ['--a', '--b'] }),
    after: withContainer({ args: ['--a', '--c'] }),
    fields: [
      { path: `${app}.args`, before: ['--a', '--b'], after: ['--a', '--c'] },
    ],
  },
  {
    name: 'a label whose key has dots',
    before: {
      ...deployment(),
      metadata: { name: 'checkout', labels: { 'acme.example/tier': 'a' } },
    },
    after: {
      ...deployment(),
      metadata: { name: 'checkout', labels: { 'acme.example/tier': 'b' } },
    },
    fields: [
      { path: 'metadata.labels[acme.example/tier]', before: 'a', after: 'b' },
    ],
  },
  {
    name: 'what the server writes, and a status',
    before: { ...answered(deployment()), status: { replicas: 1 } },
    after: {
      ...deployment(),
      metadata: {
        name: 'checkout',
        namespace: 'shop',
        uid: 'b2',
        generation: 9,
      },
      status: { replicas: 3 },
    },
    fields: [],
  },
  {
    name: 'defaults of an answer of the server beside what somebody wrote',
    before: answered(deployment(), { revisionHistoryLimit: 10 }),
    after: withContainer({ image: 'shop/checkout:1.4.2' }),
    fields: [
      {
        path: `${app}.image`,
        before: 'shop/checkout:1.4.1',
        after: 'shop/checkout:1.4.2',
      },
    ],
  },
  {
    name: 'a value that is not kept on either side may be another one',
    before: configMap({ LEVEL: withheldMarker }),
    after: configMap({ LEVEL: withheldMarker }),
    fields: [],
    withheld: true,
  },
  {
    name: 'a key that came, whatever its value',
    before: configMap({ LEVEL: withheldMarker }),
    after: configMap({ LEVEL: withheldMarker, SIZE: withheldMarker }),
    fields: [{ path: 'data.SIZE', after: withheldMarker }],
    withheld: true,
  },
  {
    name: 'of a Secret its number of keys',
    before: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      keyCount: 2,
    },
    after: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's' },
      keyCount: 3,
    },
    fields: [{ path: 'keyCount', before: 2, after: 3 }],
    withheld: true,
  },
  {
    name: 'never the values of a Secret, should somebody have kept them',
    before: {
      kind: 'Secret',
      data: { password: 'b2xk' },
      stringData: { a: 'x' },
    },
    after: { kind: 'Secret', data: { password: 'bmV3' }, more: { a: 'y' } },
    fields: [],
    withheld: true,
  },
  {
    name: 'a manifest that was too large to be kept',
    before: deployment(),
    after: { ...deployment(), spec: withheldMarker },
    fields: [],
    withheld: true,
  },
];

it.each(cases.map(each => [each.name, each] as const))(
  '%s',
  (_, { before, after, fields, withheld = false }) => {
    expect(compareManifests(before, after)).toEqual({ fields, withheld });
  },
);

const key = fc.oneof(
  fc.constantFrom(
    ...['image', 'replicas', 'env', 'labels', 'data', 'limits', 'protocol'],
    ...['containers', 'ports', 'port', 'kind', 'spec', 'metadata', 'name'],
    ...['constructor', '__proto__', 'a/b', 'a.b', '', '0', '$withheld'],
  ),
  fc.string({ maxLength: 4 }),
);
const scalar = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('1000m', '1', '1Gi', '', 'TCP', null, true, false, 0),
  fc.integer(),
);
const { tree } = fc.letrec<{ tree: unknown; object: unknown; list: unknown }>(
  tie => ({
    tree: fc.oneof({ maxDepth: 4 }, scalar, tie('object'), tie('list')),
    object: fc
      .array(fc.tuple(key, tie('tree')), { maxLength: 5 })
      .map(entries => Object.fromEntries(entries)),
    list: fc.oneof(
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.array(
        fc
          .tuple(fc.constantFrom('a', 'b', 'c', '80/UDP'), tie('object'))
          .map(([name, rest]) => ({ ...Object(rest), name })),
        { maxLength: 4 },
      ),
    ),
  }),
);
const anyManifest = fc
  .record({
    kind: fc.constantFrom('Deployment', 'Pod', 'Service', 'Secret', 'Thing'),
    apiVersion: fc.constantFrom('apps/v1', 'v1', 'example.test/v1', 7, ''),
    uid: fc.constantFrom(undefined, 'a1'),
    spec: tree,
    rest: tree,
  })
  .map(({ kind, apiVersion, uid, spec, rest }): Manifest => {
    const base = Object(rest);
    const metadata = { name: 'x', ...(uid && { uid }), labels: rest };
    return { ...base, apiVersion, kind, metadata, spec };
  });

function mirrored({ fields, withheld }: ManifestChanges): ManifestChanges {
  return {
    withheld,
    fields: fields.map(({ path, before, after }) => ({
      path,
      ...(after !== undefined && { before: after }),
      ...(before !== undefined && { after: before }),
    })),
  };
}

const runs = { numRuns: 2_000 };

it('finds nothing between a manifest and itself', () => {
  fc.assert(
    fc.property(anyManifest, manifest => {
      expect(compareManifests(manifest, manifest).fields).toEqual([]);
    }),
    runs,
  );
});

it('says the same from the other side', () => {
  fc.assert(
    fc.property(anyManifest, anyManifest, (one, other) => {
      const there = compareManifests(one, other);
      const back = compareManifests(other, one);
      expect(mirrored(back)).toEqual(there);
    }),
    runs,
  );
});

it('answers whatever JSON comes in', () => {
  const anything = fc
    .dictionary(key, fc.jsonValue())
    .map(each => each as Manifest);
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      const { fields } = compareManifests(one, other);
      expect(
        fields.every(
          ({ before, after }) => before !== undefined || after !== undefined,
        ),
      ).toBe(true);
    }),
    runs,
  );
});
