import { MountBehaviour } from './behaviour';
import { PodContext } from './PodContext';

/** Between two tries: twice as long each time, as a kubelet's. */
const firstWaitSeconds = 0.5;
const longestWaitSeconds = 122;

/**
 * Tries to mount a volume, says of each failure why, and resolves when it is
 * mounted.
 *
 * @throws AbortError - the pod is deleted or evicted
 * @internal
 */
export async function mountVolume(
  context: PodContext,
  { volume, error, heals = Infinity }: MountBehaviour,
): Promise<void> {
  let waitSeconds = firstWaitSeconds;
  for (let failures = 0; failures < heals; failures += 1) {
    const message = `MountVolume.SetUp failed for volume "${volume}" : ${error}`;
    context.event('Warning', 'FailedMount', message);
    await context.sleep(waitSeconds);
    waitSeconds = Math.min(2 * waitSeconds, longestWaitSeconds);
  }
}
