import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ApiClient, ApiError } from './api/ApiClient';
import { conditionOf } from './api/conditionOf';
import { waitForObjects } from './api/waitForObjects';
import { ControlPlane } from './ControlPlane';
import { aDeployment } from './manifests';
import { isAlive } from './testUtils/isAlive';
import { requireBinariesFolder } from './testUtils/requireBinariesFolder';
import { startControlPlane } from './startControlPlane';

describe('a control plane', () => {
  let plane: ControlPlane;

  before(async () => {
    plane = await startControlPlane({
      binaries: requireBinariesFolder(),
      users: [{ name: 'reader', groups: ['readers'] }],
    });
  });

  after(() => plane.stop());

  it('makes a Deployment of three replicas available', async () => {
    await plane.kubectl(
      ['apply', '-f', '-'],
      JSON.stringify(aDeployment({ namespace: 'default', replicas: 3 })),
    );
    const [deployment] = await waitForObjects(plane.client, {
      path: '/apis/apps/v1/namespaces/default/deployments',
      what: 'Deployment web has three available replicas',
      until: ([found]) =>
        found !== undefined &&
        conditionOf(found, 'Progressing')?.reason === 'NewReplicaSetAvailable',
    });
    assert.equal(conditionOf(deployment, 'Available')?.status, 'True');
  });

  it('lets a named user do what RBAC says and nothing else', async () => {
    const kubeconfig = plane.kubeconfigOf('reader');
    const asReader = ['--kubeconfig', kubeconfig, 'auth', 'can-i'];
    await plane.kubectl([
      'create',
      'clusterrolebinding',
      'readers',
      '--clusterrole=view',
      '--group=readers',
    ]);
    const mayList = await plane.kubectl([...asReader, 'list', 'pods']);
    assert.equal(mayList.trim(), 'yes');
    await assert.rejects(
      plane.kubectl([...asReader, 'list', 'secrets']),
      /ended with 1/,
    );
    assert.throws(() => plane.kubeconfigOf('nobody'), /has no user nobody/);
  });

  it('refuses a token that it does not know', async () => {
    const stranger = new ApiClient({
      url: plane.url,
      certificateAuthority: plane.certificateAuthority,
      token: 'unknown',
    });
    await assert.rejects(
      stranger.request({ path: '/api/v1/namespaces' }),
      (error: unknown) => error instanceof ApiError && error.status === 401,
    );
    stranger.close();
  });

  it('leaves no process and no folder behind', async () => {
    const second = await startControlPlane({
      binaries: requireBinariesFolder(),
      nodes: 0,
    });
    const pids = second.processes.map(({ pid }) => pid);
    assert.equal(pids.length, 5);
    assert.ok(pids.every(isAlive), 'every process runs before the stop');

    const order: string[] = [];
    for (const started of second.processes) {
      started.ended.then(() => order.push(started.name));
    }
    await second.stop();

    assert.deepEqual(pids.filter(isAlive), []);
    assert.equal(order[order.length - 1], 'etcd');
    assert.equal(existsSync(second.directory), false);
  });
});
