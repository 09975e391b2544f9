import { groupOf, identityKey, kindKey } from './identity';

const web = {
  cluster: 'prod',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
};

describe('identity', () => {
  it('knows the group of an apiVersion', () => {
    expect(groupOf('apps/v1')).toBe('apps');
    expect(groupOf('v1')).toBe('');
    expect(kindKey('v1', 'Pod')).toBe('/Pod');
  });

  it('is the same for every version of a kind', () => {
    const other = { ...web, apiVersion: 'apps/v1beta2' };
    expect(identityKey(other)).toBe(identityKey(web));
  });

  it.each([
    ['cluster', { cluster: 'test' }],
    ['group', { apiVersion: 'example.com/v1' }],
    ['kind', { kind: 'ReplicaSet' }],
    ['namespace', { namespace: 'other' }],
    ['scope', { namespace: undefined }],
    ['name', { name: 'db' }],
  ])('differs by %s', (_, changed) => {
    expect(identityKey({ ...web, ...changed })).not.toBe(identityKey(web));
  });
});
