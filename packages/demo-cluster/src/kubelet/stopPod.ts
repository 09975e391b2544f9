import { PodBehaviour } from './behaviour';
import { PodContext } from './PodContext';
import { ContainerRecord, PodRecord } from './PodRecord';

const defaultStopSeconds = 0.3;

/** Seconds of the script that a deleted pod takes to stop. @internal */
export async function stopPod(
  context: PodContext,
  behaviour: PodBehaviour,
): Promise<void> {
  const running = containersOf(context.record).filter(isRunning);
  // Nothing runs, nothing is to be waited for: kubelet lets such a pod go as
  // it is.
  if (running.length === 0) return;
  for (const container of running) {
    context.event(
      'Normal',
      'Killing',
      `Stopping container ${container.name}`,
      container,
    );
  }
  await context.sleep(behaviour.stop ?? defaultStopSeconds);
  context.record.isStopped = true;
  endRunning(context, 0, 'Completed');
  await context.report();
}

/** Ends a pod as kubelet does when its node runs short of something. @internal */
export async function evictPod(
  context: PodContext,
  { reason = 'Evicted', message }: NonNullable<PodBehaviour['evict']>,
): Promise<void> {
  const why =
    message ??
    'The node was low on resource: memory. Threshold quantity: 100Mi, available: 20Mi. ';
  context.event('Warning', reason, why);
  context.record.ended = { reason, message: why };
  endRunning(context, 137, 'Error');
  await context.report();
}

function containersOf(record: PodRecord): ContainerRecord[] {
  return [...record.initContainers, ...record.containers];
}

function isRunning({ state }: ContainerRecord): boolean {
  return 'running' in state;
}

function endRunning(
  { record, now }: PodContext,
  exitCode: number,
  reason: string,
): void {
  for (const container of containersOf(record)) {
    if (!('running' in container.state)) continue;
    const { startedAt } = container.state.running;
    container.ready = false;
    container.state = {
      terminated: {
        exitCode,
        reason,
        startedAt,
        finishedAt: now(),
        containerID: container.containerId ?? '',
      },
    };
  }
}
