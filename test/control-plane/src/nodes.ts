import { z } from 'zod';
import { ApiClient } from './api/ApiClient';
import { KubernetesObject } from './api/KubernetesObject';
import { waitForObjects } from './api/waitForObjects';
import { conditionOf } from './api/conditionOf';

const nodeSpecSchema = z.looseObject({
  taints: z.array(z.unknown()).optional(),
});

/**
 * Creates nodes `node-1`, `node-2`, ... and waits until KWOK keeps them ready
 * and pods may go there.
 *
 * @internal
 */
export async function createNodes(
  client: ApiClient,
  count: number,
): Promise<void> {
  const path = '/api/v1/nodes';
  for (let number = 1; number <= count; number++) {
    const name = `node-${number}`;
    await client.create(path, {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels: { 'kubernetes.io/hostname': name } },
    });
  }
  await waitForObjects(client, {
    path,
    what: `${count} nodes are ready`,
    until: nodes => nodes.filter(takesPods).length >= count,
  });
}

/** Ready, and the taint that every node begins with is gone. */
function takesPods(node: KubernetesObject): boolean {
  const { taints = [] } = nodeSpecSchema.parse(node.spec ?? {});
  return conditionOf(node, 'Ready')?.status === 'True' && taints.length === 0;
}
