import { AppliedObjectReference } from '../graph/ObjectGraph';
import { KubernetesObject } from '../kubernetes/KubernetesObject';
import { withheldMarker } from '../kubernetes/withheld';
import {
  compareRollout,
  hasSameImages,
  referenceTo,
  RolloutComparison,
} from './compareRollout';

interface Wish {
  image?: string;
  replicas?: number;
  annotations?: Record<string, string>;
  env?: unknown;
}

function manifest({ image = 'web:2', replicas = 2, annotations, env }: Wish) {
  const container = { name: 'web', image, ...(env ? { env } : {}) };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      replicas,
      template: {
        metadata: { annotations },
        spec: { containers: [container] },
      },
    },
  };
}

const live = (wish: Wish = {}): KubernetesObject => ({
  ...manifest(wish),
  metadata: {
    name: 'web',
    namespace: 'shop',
    uid: 'a',
    generation: 7,
    resourceVersion: '700',
  },
});

const named: AppliedObjectReference = {
  cluster: 'prod',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
};
const version = { ...named, uid: 'a', generation: 7 };

const cases: Array<
  [string, RolloutComparison, AppliedObjectReference, KubernetesObject]
> = [
  ['its uid and generation', 'Exactly', version, live()],
  [
    'its uid and generation, rewritten by a webhook',
    'Exactly',
    { ...version, manifest: manifest({ image: 'web' }) },
    live(),
  ],
  [
    'a manifest that it contains',
    'Contained',
    { ...named, manifest: manifest({}) },
    live(),
  ],
  [
    'another replica count',
    'Contained',
    { ...named, manifest: manifest({ replicas: 9 }) },
    live(),
  ],
  [
    'an earlier generation with the same template: an autoscaler came between',
    'Contained',
    { ...version, generation: 6, manifest: manifest({}) },
    live(),
  ],
  [
    'values that were withheld',
    'Contained',
    {
      ...named,
      manifest: manifest({ env: [{ name: 'A', value: 'secret' }] }),
    },
    live({ env: [{ name: 'A', value: withheldMarker }] }),
  ],
  ['its name', 'Named', named, live()],
  ['its uid alone', 'Named', { ...named, uid: 'a' }, live()],
  [
    'a manifest that was too large to be kept',
    'Named',
    { ...named, manifest: { ...manifest({}), spec: withheldMarker } },
    live(),
  ],
  [
    'an annotation of the template that it has not',
    'SameImages',
    { ...named, manifest: manifest({ annotations: { a: '1' } }) },
    live(),
  ],
  [
    'another image',
    'OtherImages',
    { ...named, manifest: manifest({ image: 'web:1' }) },
    live(),
  ],
  [
    'an earlier generation with another image',
    'OtherImages',
    { ...version, generation: 6, manifest: manifest({ image: 'web:1' }) },
    live(),
  ],
  [
    'an earlier generation, no more',
    'OtherTemplate',
    { ...version, generation: 6 },
    live(),
  ],
  ['another uid', 'Replaced', { ...version, uid: 'b' }, live()],
  [
    'another uid that came later',
    'Earlier',
    { ...version, uid: 'b', resourceVersion: '701' },
    live(),
  ],
  ['a later generation', 'Earlier', { ...version, generation: 8 }, live()],
  ['another name', 'Unrelated', { ...version, name: 'api' }, live()],
  ['another cluster', 'Unrelated', { ...version, cluster: 'test' }, live()],
  ['another kind', 'Unrelated', { ...version, kind: 'DaemonSet' }, live()],
];

describe('of a rollout, what was applied says by', () => {
  it.each(cases)('%s: %s', (_, expected, applied, workload) => {
    expect(compareRollout(applied, { cluster: 'prod', workload })).toBe(
      expected,
    );
  });

  it('a difference that is to be ignored: Contained', () => {
    const applied = { ...named, manifest: manifest({ image: 'web' }) };
    const workload = live({ image: 'web@sha256:1' });
    const pointers = ['/spec/template/spec/containers/0/image'];
    expect(compareRollout(applied, { cluster: 'prod', workload })).toBe(
      'OtherImages',
    );
    expect(
      compareRollout(applied, { cluster: 'prod', workload }, pointers),
    ).toBe('Contained');
  });

  it('its own reference: Exactly', () => {
    const workload = { cluster: 'prod', workload: live() };
    expect(compareRollout(referenceTo(workload), workload)).toBe('Exactly');
  });
});

describe('images', () => {
  it.each([
    ['the same', true, live(), live({ replicas: 9, annotations: { a: '1' } })],
    ['others', false, live(), live({ image: 'web:3' })],
    ['none and one', false, { spec: {} }, live()],
  ])('%s', (_, expected, one, other) => {
    expect(hasSameImages(one, other)).toBe(expected);
    expect(hasSameImages(other, one)).toBe(expected);
  });
});
