import { wantedConditions } from './podConditions';
import { ContainerRecord, PodRecord, isDone, isOver } from './PodRecord';

/** Address of every node; they are not machines. */
const hostIp = '172.18.0.2';

/**
 * The status that a kubelet writes for a pod, for a strategic merge patch:
 * conditions of other writers (the scheduler's) stay.
 *
 * @internal
 */
export function podStatus(
  record: PodRecord,
  generation: number | undefined,
  now: string,
): Record<string, unknown> {
  const phase = phaseOf(record);
  record.conditions = wantedConditions(record, phase).map(wanted => {
    const before = record.conditions.find(({ type }) => type === wanted.type);
    const isSame = before !== undefined && before.status === wanted.status;
    return {
      ...wanted,
      observedGeneration: generation,
      lastTransitionTime: isSame ? before.lastTransitionTime : now,
    };
  });
  return {
    observedGeneration: generation,
    phase,
    ...(record.ended ?? {}),
    conditions: record.conditions.map(condition => ({
      ...condition,
      // null takes away what an earlier write said; an absent key would not.
      reason: condition.reason ?? null,
      message: condition.message ?? null,
    })),
    hostIP: hostIp,
    hostIPs: [{ ip: hostIp }],
    ...(record.podIp && {
      podIP: record.podIp,
      podIPs: [{ ip: record.podIp }],
    }),
    startTime: record.startTime,
    ...(record.initContainers.length > 0 && {
      initContainerStatuses: record.initContainers.map(containerStatus),
    }),
    containerStatuses: record.containers.map(containerStatus),
  };
}

/** Phase as kubelet's getPhase derives it from the containers. @internal */
export function phaseOf(record: PodRecord): string {
  if (record.ended) return 'Failed';
  const { initContainers, containers } = record;
  // A pod that is stopped is not started again, whatever its policy says.
  const restartPolicy = record.isStopped ? 'Never' : record.restartPolicy;
  for (const container of initContainers) {
    if (container.type === 'sidecar' || isDone(container)) continue;
    const hasFailed = isOver(container) && container.restartPolicy === 'Never';
    return hasFailed ? 'Failed' : 'Pending';
  }
  if (containers.some(hasNeverRun)) return 'Pending';
  if (!containers.every(isOver)) return 'Running';
  if (restartPolicy === 'Always') return 'Running';
  if (containers.every(isDone)) return 'Succeeded';
  return restartPolicy === 'Never' ? 'Failed' : 'Running';
}

function hasNeverRun({ state, lastState }: ContainerRecord): boolean {
  return 'waiting' in state && lastState === undefined;
}

function containerStatus(container: ContainerRecord): Record<string, unknown> {
  const isRunning = 'running' in container.state;
  return {
    name: container.name,
    state: container.state,
    lastState: container.lastState ? { terminated: container.lastState } : {},
    ready: container.ready,
    restartCount: container.restartCount,
    image: container.image,
    imageID: container.imageId,
    ...(container.containerId && { containerID: container.containerId }),
    started: isRunning,
  };
}
