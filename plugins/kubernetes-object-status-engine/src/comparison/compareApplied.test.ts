import { AppliedManifest, compareApplied } from './compareApplied';

const applied = (
  name: string,
  manifest?: Record<string, unknown>,
  rest: Partial<AppliedManifest> = {},
): AppliedManifest => ({
  ...{ cluster: 'prod-eu', apiVersion: 'apps/v1', kind: 'Deployment' },
  ...{ namespace: 'shop', name, manifest },
  ...rest,
});

const running = (image: string, replicas = 1) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'any' },
  spec: {
    replicas,
    template: { spec: { containers: [{ name: 'app', image }] } },
  },
});

const settings = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  data: { LEVEL: { $withheld: true } },
};

describe('compareApplied', () => {
  it('matches objects by name, whatever their version or place in the list', () => {
    const before = [applied('a', running('a:1')), applied('b', running('b:1'))];
    const after = [
      applied('b', running('b:2'), { apiVersion: 'apps/v1beta2' }),
      applied('a', running('a:1')),
    ];
    const { objects, unchanged } = compareApplied(before, after);
    expect(unchanged).toBe(1);
    expect(objects).toMatchObject([
      { change: 'Changed', name: 'b', unknown: false, more: 0 },
    ]);
  });

  it('does not match across clusters and namespaces', () => {
    const before = [applied('a', running('a:1'))];
    const after = [applied('a', running('a:1'), { cluster: 'prod-us' })];
    expect(compareApplied(before, after)).toMatchObject({
      unchanged: 0,
      objects: [
        { change: 'Added', cluster: 'prod-us' },
        { change: 'Removed', cluster: 'prod-eu' },
      ],
    });
  });

  it('says changed objects first, and last those of which it knows nothing', () => {
    const before = [
      applied('unknown'),
      applied('gone', running('a:1')),
      applied('changed', running('a:1')),
    ];
    const after = [
      applied('unknown', running('a:1')),
      applied('new', running('a:1')),
      applied('changed', running('a:2')),
    ];
    const { objects, unchanged } = compareApplied(before, after);
    expect(
      objects.map(({ name, change, unknown }) => [name, change, unknown]),
    ).toEqual([
      ['changed', 'Changed', false],
      ['new', 'Added', false],
      ['gone', 'Removed', false],
      ['unknown', 'Changed', true],
    ]);
    expect(unchanged).toBe(0);
  });

  it('counts what looks the same and holds values that are not kept', () => {
    const both = [
      applied('settings', settings, { apiVersion: 'v1', kind: 'ConfigMap' }),
      applied('a', running('a:1')),
    ];
    expect(compareApplied(both, both)).toEqual({
      objects: [],
      images: [],
      unchanged: 2,
      notFullyCompared: 1,
    });
  });

  it('tells at most 200 fields of an object and counts the rest', () => {
    const labels = (value: string) =>
      Object.fromEntries(
        Array.from({ length: 250 }, (_, at) => [`label${at}`, value]),
      );
    const labelled = (value: string) => ({
      metadata: { labels: labels(value) },
    });
    const [object] = compareApplied(
      [applied('a', labelled('x'))],
      [applied('a', labelled('y'))],
    ).objects;
    expect(object.fields).toHaveLength(200);
    expect(object.more).toBe(50);
  });

  it.each<{
    name: string;
    before?: Record<string, unknown>;
    after?: Record<string, unknown>;
    images: object[];
  }>([
    {
      name: 'another image',
      before: running('a:1'),
      after: running('a:2'),
      images: [{ container: 'app', before: 'a:1', after: 'a:2' }],
    },
    {
      name: 'the same image',
      before: running('a:1'),
      after: running('a:1', 2),
      images: [],
    },
    {
      name: 'of a CronJob',
      before: { spec: { jobTemplate: { spec: running('a:1').spec } } },
      after: { spec: { jobTemplate: { spec: running('a:2').spec } } },
      images: [{ container: 'app', before: 'a:1', after: 'a:2' }],
    },
    {
      name: 'of a Pod',
      before: running('a:1').spec.template,
      after: running('a:2').spec.template,
      images: [{ container: 'app', before: 'a:1', after: 'a:2' }],
    },
    {
      name: 'nothing where a manifest is missing',
      after: running('a:1'),
      images: [],
    },
    {
      name: 'no sidecar that was injected into what the server answers',
      before: running('a:1'),
      after: {
        metadata: { uid: 'a' },
        spec: {
          template: {
            spec: {
              containers: [
                { name: 'app', image: 'a:1' },
                { name: 'proxy', image: 'p:1' },
              ],
            },
          },
        },
      },
      images: [],
    },
  ])('images: $name', ({ before, after, images }) => {
    const found = compareApplied([applied('a', before)], [applied('a', after)]);
    expect(found.images).toEqual(
      images.map(image => expect.objectContaining({ name: 'a', ...image })),
    );
  });
});
