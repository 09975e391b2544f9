import { DemoClusterClient } from './cluster';
import { deployService } from './deployService';
import { Manifest } from './manifests';
import { requireBehaviour } from './requireBehaviour';
import { requireService } from './services';
import { FakeCluster } from './testUtils/FakeCluster';

const template = {
  metadata: { labels: { app: 'a' } },
  spec: { containers: [{ name: 'a', image: 'registry.example.test/a:1' }] },
};

const aWorkload = (apiVersion: string, kind: string): Manifest => ({
  ...{ apiVersion, kind, metadata: { name: 'ledger' } },
  spec: { template },
});

async function deploy(
  cluster: FakeCluster,
  manifests: Manifest[],
  { service = 'storefront', behaviour = 'healthy' } = {},
) {
  return deployService(new DemoClusterClient(cluster.exchange), manifests, {
    ...{ environment: 'testing', version: '1.0.1' },
    service: requireService(service),
    behaviour: requireBehaviour(behaviour),
  });
}

const quota = '/api/v1/namespaces/storefront-testing/resourcequotas/pods';

describe('deployService', () => {
  it('makes namespace and quota before the service, and gives back the service alone', async () => {
    const cluster = new FakeCluster();
    const applied = await deploy(
      cluster,
      [aWorkload('apps/v1', 'Deployment')],
      {
        behaviour: 'quota-exceeded',
      },
    );
    expect(cluster.writes()).toEqual([
      'PATCH /api/v1/namespaces/storefront-testing',
      // What other behaviours need is taken away.
      'DELETE /api/v1/namespaces/storefront-testing/configmaps/feature-flags',
      'DELETE /api/v1/namespaces/storefront-testing/limitranges/containers',
      `PATCH ${quota}`,
      'PATCH /apis/apps/v1/namespaces/storefront-testing/deployments/ledger',
    ]);
    expect(applied.map(({ live }) => live.kind)).toEqual(['Deployment']);
  });

  it('takes away the quota that an earlier behaviour needed', async () => {
    const cluster = new FakeCluster();
    const manifests = [aWorkload('apps/v1', 'Deployment')];
    await deploy(cluster, manifests, { behaviour: 'quota-exceeded' });
    await deploy(cluster, manifests);
    expect(cluster.objects.has(quota)).toBe(false);
  });

  it('makes a Job anew', async () => {
    const cluster = new FakeCluster();
    const manifests = [aWorkload('batch/v1', 'Job')];
    await deploy(cluster, manifests, { service: 'product-import' });
    const path = '/apis/batch/v1/namespaces/storefront-testing/jobs/ledger';
    expect(cluster.writes().slice(-2)).toEqual([
      `DELETE ${path}`,
      `PATCH ${path}`,
    ]);
  });

  it('deletes the pods that a StatefulSet would wait for for ever, and no others', async () => {
    const pods = [
      aPod('ledger-0', { ready: 'True' }),
      aPod('ledger-1', { ready: 'False' }),
      aPod('other-0', { ready: 'False', owner: 'other' }),
    ];
    const cluster = new FakeCluster();
    cluster.pods = pods;
    await deploy(cluster, [aWorkload('apps/v1', 'StatefulSet')], {
      service: 'ledger',
    });
    const deleted = cluster.writes().filter(write => /pods\//.test(write));
    expect(deleted).toEqual([
      'DELETE /api/v1/namespaces/payments-testing/pods/ledger-1',
    ]);
  });

  it('says what the cluster refused, and of what', async () => {
    const cluster = new FakeCluster();
    cluster.refuse('/deployments/', 'quantity must be positive');
    await expect(
      deploy(cluster, [aWorkload('apps/v1', 'Deployment')]),
    ).rejects.toThrow(
      'The demo cluster refused to apply Deployment ledger: quantity must be positive',
    );
  });
});

function aPod(
  name: string,
  { ready, owner = 'ledger' }: { ready: string; owner?: string },
) {
  return {
    metadata: {
      name,
      uid: name,
      resourceVersion: '1',
      ownerReferences: [{ kind: 'StatefulSet', name: owner }],
    },
    status: { conditions: [{ type: 'Ready', status: ready }] },
  };
}
