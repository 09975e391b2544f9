import { withoutClusterFields } from './manifestFields';

const applied = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    replicas: 2,
    template: {
      spec: {
        containers: [
          { name: 'web', image: 'shop/web:1' },
          { name: 'side', image: 'shop/side:1' },
        ],
      },
    },
  },
};

const withSpec = (spec: unknown) => ({ kind: 'Deployment', spec });

describe('what of a live manifest is shown', () => {
  it('is what was applied, with the live values, in the order in which it was applied', () => {
    const live = {
      metadata: { uid: 'u1', labels: { app: 'web' }, name: 'web' },
      spec: {
        progressDeadlineSeconds: 600,
        template: {
          spec: {
            containers: [
              { image: 'shop/side:1', name: 'side', tty: false },
              { image: 'shop/web:2', name: 'web' },
            ],
            restartPolicy: 'Always',
          },
        },
        replicas: 3,
      },
      kind: 'Deployment',
      apiVersion: 'apps/v1',
    };

    const { manifest, hidden } = withoutClusterFields(live, applied);

    expect(JSON.stringify(manifest)).toBe(
      JSON.stringify({
        ...applied,
        spec: {
          replicas: 3,
          template: {
            spec: {
              containers: [
                { name: 'web', image: 'shop/web:2' },
                { name: 'side', image: 'shop/side:1' },
              ],
            },
          },
        },
      }),
    );
    // uid, progressDeadlineSeconds, tty, restartPolicy
    expect(hidden).toBe(4);
  });

  it.each<[string, unknown, unknown, unknown, number]>([
    [
      'an entry that nobody applied stays: it is no default',
      [{ name: 'web' }],
      [{ name: 'web', x: 1 }, { name: 'injected' }],
      [{ name: 'web' }, { name: 'injected' }],
      1,
    ],
    [
      'an entry that is gone is gone',
      [{ name: 'a' }, { name: 'b' }],
      [{ name: 'b' }],
      [{ name: 'b' }],
      0,
    ],
    [
      'entries without a key are compared by place',
      [{ a: 1 }],
      [{ a: 2, b: 3 }],
      [{ a: 2 }],
      1,
    ],
    [
      'entries with one key twice as well',
      [{ port: 1 }, { port: 1 }],
      [{ port: 1, b: 1 }, { port: 1 }],
      [{ port: 1 }, { port: 1 }],
      1,
    ],
    ['another type is shown as it is', { a: 1 }, ['b'], ['b'], 0],
    ['empty things count once', {}, { a: {}, b: [], c: { d: 1, e: 2 } }, {}, 4],
    ['what was applied as nothing stays', { a: null }, { a: 5 }, { a: 5 }, 0],
  ])('%s', (_, wanted, live, shown, hidden) => {
    expect(withoutClusterFields(withSpec(live), withSpec(wanted))).toEqual({
      manifest: withSpec(shown),
      hidden,
    });
  });

  it('of what was not applied is all but what every cluster writes', () => {
    const live = {
      kind: 'Pod',
      metadata: { name: 'web-1', uid: 'u1', resourceVersion: '7' },
      spec: { nodeName: 'a' },
    };

    expect(withoutClusterFields(live, undefined)).toEqual({
      manifest: {
        kind: 'Pod',
        metadata: { name: 'web-1' },
        spec: { nodeName: 'a' },
      },
      hidden: 2,
    });
    expect(live.metadata.uid).toBe('u1');
  });

  it('bears keys that objects have by themselves', () => {
    const live = JSON.parse('{"__proto__":{"a":1},"constructor":2}');

    expect(withoutClusterFields(live, { kind: 'x' })).toEqual({
      manifest: {},
      hidden: 2,
    });
  });
});
