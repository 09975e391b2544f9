import { aDeployment, aPod, aReplicaSet } from '../testUtils';
import { KubernetesObject } from './KubernetesObject';
import { allWellFormed, wellFormed } from './wellFormed';

const pod = aPod().of(aReplicaSet()).object;

function withMetadata(field: string, value: unknown): KubernetesObject {
  return aPod().set(`metadata.${field}`, value).object;
}

function metadataOf(object: KubernetesObject): object | undefined {
  return wellFormed(object)?.metadata;
}

describe('objects as their type promises them', () => {
  it.each([
    ['a Pod', pod],
    ['a Deployment', aDeployment().object],
    ['one that says nothing of itself', withMetadata('labels', undefined)],
  ])('%s is given back as it is', (_, object) => {
    expect(wellFormed(object)).toBe(object);
  });

  it.each([
    ['namespace', 7],
    ['uid', {}],
    ['resourceVersion', 7],
    ['generation', 'seven'],
    ['generation', Infinity],
    ['creationTimestamp', 7],
    ['deletionTimestamp', false],
    ['deletionGracePeriodSeconds', '30'],
    ['labels', 'app=web'],
    ['labels', ['app']],
    ['annotations', 7],
    ['finalizers', 'x'],
    ['ownerReferences', 'web'],
    ['ownerReferences', {}],
    ['uid', null],
  ])('%s is left out when it is %j', (field, value) => {
    expect(metadataOf(withMetadata(field, value))).toEqual({
      ...aPod().object.metadata,
      [field]: undefined,
    });
  });

  it.each([
    ['labels', { app: 'web', tier: 1 }, { app: 'web' }],
    ['annotations', { note: null, by: 'jane' }, { by: 'jane' }],
    ['finalizers', ['x', 7, null], ['x']],
    [
      'ownerReferences',
      [null, { uid: 'a' }, { uid: 7 }, 'b', { uid: 'c', kind: 7 }, {}],
      [{ uid: 'a' }],
    ],
  ])('of %s what can be read is kept', (field, value, kept) => {
    expect(metadataOf(withMetadata(field, value))).toMatchObject({
      [field]: kept,
    });
  });

  it('everything else stays', () => {
    const odd = withMetadata('generation', []);
    expect(wellFormed(odd)).toEqual({
      ...odd,
      metadata: { ...odd.metadata, generation: undefined },
    });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Pod'],
    ['a list', [pod]],
    ['no kind', { ...pod, kind: undefined }],
    ['no apiVersion', { ...pod, apiVersion: 1 }],
    ['no metadata', { ...pod, metadata: null }],
    ['no name', { ...pod, metadata: { uid: 'a' } }],
  ])('%s is no object', (_, value) => {
    const given = value as KubernetesObject;
    expect(wellFormed(given)).toBeUndefined();
    expect(allWellFormed([pod, given])).toEqual([pod]);
  });
});
