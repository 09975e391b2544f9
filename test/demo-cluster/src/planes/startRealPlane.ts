import { startControlPlane } from '@object-status/test-control-plane';
import { nodes, Plane, timeFactor } from './Plane';

/** The real control plane that `binaries` are of. */
export async function startRealPlane(binaries: string): Promise<Plane> {
  const plane = await startControlPlane({ binaries, nodes, timeFactor });
  return {
    name: 'real control plane',
    client: plane.client,
    kubeconfig: plane.kubeconfig,
    stop: () => plane.stop(),
  };
}
