import { Faults } from './Faults';
import { mergeSame, PlacedObject } from './mergeSame';

function placed(
  index: number,
  overrides: Partial<PlacedObject> = {},
): PlacedObject {
  return {
    pointer: `/steps/0/manifests/${index}`,
    cluster: 'prod-eu',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'web',
    ...overrides,
  };
}

const manifestOf = (replicas: number) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { replicas },
});

const merge = (...objects: PlacedObject[]) => {
  const faults = new Faults();
  return { objects: mergeSame(objects, faults), faults: faults.all };
};

it.each<[string, PlacedObject[], number]>([
  [
    'the same manifest, twice',
    [
      placed(0, { manifest: manifestOf(1) }),
      placed(1, { manifest: manifestOf(1) }),
    ],
    1,
  ],
  [
    'one manifest in two versions of its kind',
    [
      placed(0, { manifest: manifestOf(1) }),
      placed(1, {
        apiVersion: 'apps/v1beta1',
        manifest: { ...manifestOf(1), apiVersion: 'apps/v1beta1' },
      }),
    ],
    1,
  ],
  [
    'a manifest and what kubectl answered',
    [
      placed(0, { uid: 'a', generation: 7 }),
      placed(1, { manifest: manifestOf(1) }),
    ],
    1,
  ],
  [
    'the same name in another namespace, cluster or group',
    [
      placed(0, { manifest: manifestOf(1) }),
      placed(1, { manifest: manifestOf(2), namespace: 'other' }),
      placed(2, { manifest: manifestOf(3), cluster: 'prod-us' }),
      placed(3, { manifest: manifestOf(4), apiVersion: 'example.com/v1' }),
    ],
    4,
  ],
])('accepts %s', (_, given, count) => {
  const { objects, faults } = merge(...given);
  expect(faults).toEqual([]);
  expect(objects).toHaveLength(count);
});

it('keeps what any of the same knows, and nothing of where it stood', () => {
  const { objects } = merge(
    placed(0, { uid: 'a' }),
    placed(1, { generation: 7, manifest: manifestOf(1) }),
  );
  const { pointer: _, ...object } = placed(0);
  expect(objects).toEqual([
    { ...object, uid: 'a', generation: 7, manifest: manifestOf(1) },
  ]);
});

it.each<[string, Partial<PlacedObject>, Partial<PlacedObject>]>([
  ['manifests', { manifest: manifestOf(1) }, { manifest: manifestOf(2) }],
  ['uids', { uid: 'a' }, { uid: 'b' }],
])('refuses one object with two %s, naming both places', (_, one, other) => {
  const { faults } = merge(placed(0, one), placed(3, other));
  expect(faults).toEqual([
    {
      code: 'DuplicateObject',
      pointer: '/steps/0/manifests/3',
      message:
        'The Deployment shop/web is given twice with different contents, at /steps/0/manifests/0 and at /steps/0/manifests/3: leave one of them out, or make two steps of them',
    },
  ]);
});

it('tells of two manifests once, in however many clusters they are to be', () => {
  const one = { manifest: manifestOf(1) };
  const other = { manifest: manifestOf(2) };
  const { faults } = merge(
    placed(0, one),
    placed(0, { ...one, cluster: 'prod-us' }),
    placed(1, other),
    placed(1, { ...other, cluster: 'prod-us' }),
  );
  expect(faults).toHaveLength(1);
});
