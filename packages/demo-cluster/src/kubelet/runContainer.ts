import { Life } from './behaviour';
import { PodContext } from './PodContext';
import {
  ContainerRecord,
  imageIdOf,
  newContainerId,
  TerminatedState,
} from './PodRecord';

const defaultReadySeconds = 0.5;

/** How long an end is seen before kubelet looks again and restarts or waits. */
const resyncSeconds = 0.3;

/**
 * Plays a container's lives, one after the other. Resolves when it runs for
 * ever or is not started again. `onStarted` hears of its first start.
 *
 * @throws AbortError - the pod is deleted or evicted
 * @internal
 */
export async function runContainer(
  context: PodContext,
  container: ContainerRecord,
  lives: Life[],
  onStarted: () => void = () => undefined,
): Promise<void> {
  for (let number = 0; ; number++) {
    const life = lives[Math.min(number, lives.length - 1)];
    const startedAt = context.now();
    start(context, container, startedAt);
    await context.report();
    if (number === 0) onStarted();
    const spent = await becomeReady(context, container, life);
    if (life.flaps) await flap(context, container, life.flaps);
    if (life.runs === null) return;
    await context.sleep(life.runs - spent);
    container.ready = false;
    container.state = {
      terminated: terminated(container, life, startedAt, context.now()),
    };
    await context.report();
    if (!isStartedAgain(container, life)) return;
    await backOff(context, container, life.wait ?? 0);
    container.restartCount += 1;
  }
}

function start(
  context: PodContext,
  container: ContainerRecord,
  startedAt: string,
): void {
  if ('terminated' in container.state) {
    container.lastState = container.state.terminated;
  }
  container.imageId = imageIdOf(container.image);
  container.containerId = newContainerId();
  container.state = { running: { startedAt } };
  context.event('Normal', 'Created', 'Container created', container);
  context.event('Normal', 'Started', 'Container started', container);
}

/** Gives the seconds that went by. */
async function becomeReady(
  context: PodContext,
  container: ContainerRecord,
  { ready = defaultReadySeconds, runs }: Life,
): Promise<number> {
  const neverReady = ready === null || (runs !== null && ready >= runs);
  // Only a sidecar's readiness counts among the init containers.
  if (container.type === 'init' || neverReady) {
    if (ready === null) probeFails(context, container);
    return 0;
  }
  await context.sleep(ready);
  container.ready = true;
  await context.report();
  return ready;
}

/** Goes on until the pod is deleted or evicted. */
async function flap(
  context: PodContext,
  container: ContainerRecord,
  { readyFor, unreadyFor }: NonNullable<Life['flaps']>,
): Promise<void> {
  for (;;) {
    await context.sleep(readyFor);
    container.ready = false;
    probeFails(context, container);
    await context.report();
    await context.sleep(unreadyFor);
    container.ready = true;
    await context.report();
  }
}

function probeFails(context: PodContext, container: ContainerRecord): void {
  if (!container.hasReadinessProbe) return;
  context.event(
    'Warning',
    'Unhealthy',
    'Readiness probe failed: HTTP probe failed with statuscode: 503',
    container,
  );
}

function terminated(
  { containerId = '' }: ContainerRecord,
  { exit = 0, reason, message }: Life,
  startedAt: string,
  finishedAt: string,
): TerminatedState {
  return {
    exitCode: exit,
    reason: reason ?? (exit === 0 ? 'Completed' : 'Error'),
    ...(message !== undefined && { message }),
    startedAt,
    finishedAt,
    containerID: containerId,
  };
}

function isStartedAgain(
  { restartPolicy }: ContainerRecord,
  { exit = 0 }: Life,
): boolean {
  if (restartPolicy === 'Always') return true;
  return restartPolicy === 'OnFailure' && exit !== 0;
}

async function backOff(
  context: PodContext,
  container: ContainerRecord,
  waitSeconds: number,
): Promise<void> {
  await context.sleep(resyncSeconds);
  if (waitSeconds <= resyncSeconds) return;
  if ('terminated' in container.state) {
    container.lastState = container.state.terminated;
  }
  container.state = {
    waiting: {
      reason: 'CrashLoopBackOff',
      message: `back-off ${Math.round(
        waitSeconds,
      )}s restarting failed container=${container.name} pod=${
        context.fullName
      }`,
    },
  };
  context.event(
    'Warning',
    'BackOff',
    `Back-off restarting failed container ${container.name} in pod ${context.fullName}`,
    container,
  );
  await context.report();
  await context.sleep(waitSeconds - resyncSeconds);
}
