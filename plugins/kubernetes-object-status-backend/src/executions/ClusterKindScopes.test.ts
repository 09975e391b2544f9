import { Cluster } from '@object-status/backstage-plugin-kubernetes-object-status-cluster';
import { ClusterKindScopes } from './ClusterKindScopes';

const ask = (findKind: Cluster['findKind']) =>
  new ClusterKindScopes(
    // Nothing else of a cluster is asked.
    new Map([['prod-eu', { findKind } as Cluster]]),
    20,
  ).isNamespaced('prod-eu', 'example.com/v1', 'Planet');

const served = (namespaced: boolean) => ({
  apiVersion: 'example.com/v1',
  kind: 'Planet',
  resource: 'planets',
  namespaced,
  hasStatus: true,
});

describe('ClusterKindScopes', () => {
  it('takes the cluster’s word', async () => {
    expect(await ask(async () => served(false))).toBe(false);
    expect(await ask(async () => served(true))).toBe(true);
  });

  it('takes a kind as namespaced that nobody knows', async () => {
    expect(await ask(async () => undefined)).toBe(true);
    expect(
      await new ClusterKindScopes(new Map()).isNamespaced('x', 'y/v1', 'Z'),
    ).toBe(true);
  });

  it('waits for a silent cluster no longer than it is told', async () => {
    const silent: Cluster['findKind'] = (_, __, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });

    expect(await ask(silent)).toBe(true);
  });
});
