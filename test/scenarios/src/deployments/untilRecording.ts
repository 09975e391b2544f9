import assert from 'node:assert/strict';
import { aDeployment, ControlPlane } from '@object-status/test-control-plane';
import { setTimeout as delay } from 'node:timers/promises';
import { Portal } from '../portal/Portal';
import { Stage } from '../stage/Stage';

/** The catalog is asked once a minute which entities have workloads. */
const patienceMs = 180_000;
const pauseMs = 200;

/**
 * Waits until the portal watches workloads. What is there before becomes known
 * without an execution: so something is put there for it to find, and what comes
 * later is a rollout.
 */
export async function untilRecording(
  plane: ControlPlane,
  portal: Portal,
  namespace: string,
): Promise<void> {
  const stage = await Stage.open(plane, namespace, []);
  await stage.apply([aDeployment({ name: 'known', spec: { replicas: 0 } })]);
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const [{ recording }] = await portal.api.fetchClusters();
    if (recording && recording.workloads > 0) return;
    assert.ok(performance.now() < deadline, 'workloads are watched');
    await delay(pauseMs);
  }
}
