import { ControlPlane } from '@object-status/test-control-plane';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkKeptNowhere } from '../checkKeptNowhere';
import { Portal } from '../portal/Portal';
import { checkCluster } from './checkCluster';
import { ClusterCase } from './ClusterCase';
import { Contexts, writeContexts } from './contexts';
import { Reader } from './Reader';
import { runClusterCase } from './runClusterCase';

/** What the cases of a suite share. */
interface Shared {
  plane: ControlPlane;
  reader: Reader;
  contexts: Contexts;
  portal: Portal;
}

/**
 * Declares the tests of one portal with good and bad clusters side by side.
 *
 * @param plane - gives the control plane once it has started
 */
export function describeClusters(
  cases: ClusterCase[],
  plane: () => ControlPlane,
): void {
  // All at once: one cluster in trouble must not hold up another.
  describe('a step on', { concurrency: cases.length }, () => {
    let shared: Shared | undefined;
    before(async () => {
      shared = await share(plane());
    });
    after(() => shared?.portal.stop());

    cases.forEach((clusterCase, number) => {
      it(clusterCase.name, async () => {
        assert.ok(shared, 'the portal has started');
        const namespace = `clusters-${number + 1}`;
        await shared.portal.with(play(clusterCase, shared, namespace));
      });
    });
  });
}

async function share(plane: ControlPlane): Promise<Shared> {
  const reader = await Reader.create(plane);
  const contexts = await writeContexts(plane, reader);
  const portal = await Portal.start({
    kubeconfig: contexts.kubeconfig,
    contexts: contexts.names,
    directory: join(plane.directory, 'portals', 'clusters'),
  });
  return { plane, reader, contexts, portal };
}

async function play(
  clusterCase: ClusterCase,
  { contexts, ...place }: Shared,
  namespace: string,
): Promise<void> {
  const { api, folder } = place.portal;
  const { credentials } = contexts;
  const result = await runClusterCase(clusterCase, { ...place, namespace });
  await checkCluster(clusterCase, { namespace, result }, api, credentials);
  await checkKeptNowhere(folder, credentials);
}
