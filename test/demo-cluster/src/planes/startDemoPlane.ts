import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoCluster } from '@object-status/demo-cluster';
import { ApiClient } from '@object-status/test-control-plane';
import { nodes, Plane, timeFactor } from './Plane';

/** The demo cluster, with its files in a temporary folder. */
export async function startDemoPlane(): Promise<Plane> {
  const directory = await mkdtemp(join(tmpdir(), 'demo-cluster-'));
  const cluster = await startDemoCluster({ directory, nodes, timeFactor });
  const client = new ApiClient(cluster);
  return {
    name: 'demo cluster',
    client,
    kubeconfig: cluster.kubeconfig,
    async stop() {
      client.close();
      await cluster.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
