import {
  aWorkload,
  aWorkloadObject,
  WorkloadWish,
} from '../__testUtils__/aWorkload';
import { workloadProjection } from './Workload';

const canary = 'CANARY-7f3a';

describe('a watched workload', () => {
  it('keeps no value that may be secret', () => {
    const object = aWorkloadObject({
      env: [{ name: 'TOKEN', value: canary }],
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': canary,
        'example.com/note': canary,
      },
      templateAnnotations: { 'example.com/note': canary },
    });
    const kept = workloadProjection.project(object);
    expect(JSON.stringify(kept)).not.toContain(canary);
  });

  it.each<[string, WorkloadWish, boolean]>([
    ['an image', { image: 'web:2' }, true],
    ['a value of the environment', { env: [{ name: 'A', value: '2' }] }, true],
    [
      'an annotation of the template',
      { templateAnnotations: { a: '1' } },
      true,
    ],
    ['a label of the template', { templateLabels: { a: '1' } }, true],
    ['a replica count', { replicas: 5 }, false],
    ['a label of its own', { labels: { app: 'web', a: '1' } }, false],
    ['an annotation of its own', { annotations: { a: '1' } }, false],
    ['a generation', { generation: 9 }, false],
  ])(
    'with another template when it has another %s: %s',
    (_, wish, expected) => {
      const before = { env: [{ name: 'A', value: '1' }] };
      const changed =
        aWorkload({ ...before, ...wish }).template !==
        aWorkload(before).template;
      expect(changed).toBe(expected);
    },
  );

  it.each<[string, WorkloadWish, boolean]>([
    ['nobody owns', {}, true],
    [
      'somebody owns who does not control it',
      { ownerReferences: [{ uid: 'a' }] },
      true,
    ],
    [
      'a controller made',
      { ownerReferences: [{ uid: 'a', controller: true }] },
      false,
    ],
    ['is being deleted', { deletionTimestamp: '2026-01-31T12:00:00Z' }, false],
  ])('that %s is topmost: %s', (_, wish, expected) => {
    expect(aWorkload(wish).isTopmost).toBe(expected);
  });

  it('says where it comes from', () => {
    expect(
      aWorkload({
        manager: 'helm',
        image: 'web:3',
        annotations: {
          'meta.helm.sh/release-name': 'shop',
          'git-commit': '0123abc',
        },
      }),
    ).toMatchObject({
      manager: 'helm',
      image: 'web:3',
      commit: '0123abc',
      origin: { 'meta.helm.sh/release-name': 'shop' },
    });
  });

  it.each([
    {},
    { metadata: 5, spec: 'x' },
    { spec: { template: [] } },
    { metadata: { managedFields: [null, 'a', {}], ownerReferences: [5] } },
    {
      metadata: { annotations: { a: {} }, labels: [] },
      spec: { template: { spec: { containers: [5] } } },
    },
  ])('bears %j', object => {
    expect(() => workloadProjection.project(object)).not.toThrow();
  });
});
