import { ControlPlane } from '@object-status/test-control-plane';
import { CommandResult } from '../portal/CommandLine';
import { Portal } from '../portal/Portal';
import { withManifestFile } from '../runScenario';
import { quickPods } from '../scenarios/behaviours';
import { Stage } from '../stage/Stage';
import { ClusterCase } from './ClusterCase';
import { Reader } from './Reader';

/** Where a case plays; the namespace is its own. */
export interface ClusterPlace {
  plane: ControlPlane;
  reader: Reader;
  portal: Portal;
  namespace: string;
}

/**
 * Records a step for objects that are there and well, so that nothing but what
 * the portal can see decides, and waits for its outcome.
 */
export async function runClusterCase(
  { clusters, unreadable, manifests, timeoutSeconds }: ClusterCase,
  { plane, reader, portal, namespace }: ClusterPlace,
): Promise<CommandResult> {
  const stage = await Stage.open(plane, namespace, [quickPods]);
  try {
    await reader.grantAllBut(unreadable, namespace);
    await stage.apply(manifests);
    await stage.untilAvailable();
    return await withManifestFile(manifests, file =>
      portal.runCommand([
        'wait',
        ...['-f', file],
        ...clusters.flatMap(cluster => ['--cluster', cluster]),
        ...['--environment', 'staging'],
        ...['--namespace', namespace],
        ...['--timeout', `${timeoutSeconds}s`],
        ...['--stabilization', '2s'],
      ]),
    );
  } finally {
    await stage.close();
  }
}
