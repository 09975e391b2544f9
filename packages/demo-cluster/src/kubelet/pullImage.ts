import { PullBehaviour } from './behaviour';
import { PodContext } from './PodContext';
import { ContainerRecord } from './PodRecord';

/** Reasons that kubelet does not try again on: they are in the spec. */
const finalReasons = ['InvalidImageName', 'ErrImageNeverPull'];

/**
 * Tries to pull a container's image until it works; says whether it did.
 * Resolves with false at once where kubelet would not try again.
 *
 * @throws AbortError - the pod is deleted or evicted
 * @internal
 */
export async function pullImage(
  context: PodContext,
  container: ContainerRecord,
  pull: PullBehaviour,
): Promise<boolean> {
  const { image } = container;
  const message = pull.message ?? notFound(image);
  const backoffs = pull.backoffs ?? [8, 20];
  for (let failures = 0; ; ) {
    context.event('Normal', 'Pulling', `Pulling image "${image}"`, container);
    await context.sleep(pull.pullFor ?? 0.5);
    if (failures === pull.heals) {
      context.event(
        'Normal',
        'Pulled',
        `Successfully pulled image "${image}"`,
        container,
      );
      return true;
    }
    failures += 1;
    await waitWith(context, container, pull.error, message);
    context.event(
      'Warning',
      'Failed',
      `Failed to pull image "${image}": ${message}`,
      container,
    );
    if (finalReasons.includes(pull.error)) return false;
    await context.sleep(pull.errFor ?? 2);
    await waitWith(
      context,
      container,
      'ImagePullBackOff',
      `Back-off pulling image "${image}": ${pull.error}: ${message}`,
    );
    context.event(
      'Normal',
      'BackOff',
      `Back-off pulling image "${image}"`,
      container,
    );
    await context.sleep(backoffs[Math.min(failures, backoffs.length) - 1]);
  }
}

async function waitWith(
  context: PodContext,
  container: ContainerRecord,
  reason: string,
  message: string,
): Promise<void> {
  container.state = { waiting: { reason, message } };
  await context.report();
}

/** What containerd says of a tag that the registry does not have. */
function notFound(image: string): string {
  return `failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`;
}
