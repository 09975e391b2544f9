import { ContainerRecord, PodCondition, PodRecord, isDone } from './PodRecord';

type WantedCondition = Omit<PodCondition, 'lastTransitionTime'>;

/**
 * The conditions that a kubelet writes, in its order. `PodScheduled` is the
 * scheduler's and not among them.
 *
 * @internal
 */
export function wantedConditions(
  record: PodRecord,
  phase: string,
): WantedCondition[] {
  const hasEnded = phase === 'Succeeded' || phase === 'Failed';
  return [
    ...(record.ended ? [disruptionTarget(record.ended.message)] : []),
    {
      type: 'PodReadyToStartContainers',
      status: record.podIp !== undefined && !hasEnded ? 'True' : 'False',
    },
    initialized(record, phase),
    readiness('ContainersReady', record, phase),
    readiness('Ready', record, phase),
  ];
}

function disruptionTarget(message: string): WantedCondition {
  return {
    type: 'DisruptionTarget',
    status: 'True',
    reason: 'TerminationByKubelet',
    message,
  };
}

function initialized(record: PodRecord, phase: string): WantedCondition {
  const type = 'Initialized';
  if (phase === 'Succeeded') {
    return { type, status: 'True', reason: 'PodCompleted' };
  }
  const incomplete = record.initContainers.filter(
    container => !isInitialized(container),
  );
  if (incomplete.length === 0) return { type, status: 'True' };
  return {
    type,
    status: 'False',
    reason: 'ContainersNotInitialized',
    message: `containers with incomplete status: [${names(incomplete)}]`,
  };
}

function readiness(
  type: 'ContainersReady' | 'Ready',
  record: PodRecord,
  phase: string,
): WantedCondition {
  if (phase === 'Succeeded') {
    return { type, status: 'False', reason: 'PodCompleted' };
  }
  if (phase === 'Failed') return { type, status: 'False', reason: 'PodFailed' };
  const unready = [
    ...record.initContainers.filter(
      container => container.type === 'sidecar' && !container.ready,
    ),
    ...record.containers.filter(container => !container.ready),
  ];
  if (unready.length === 0) return { type, status: 'True' };
  return {
    type,
    status: 'False',
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${names(unready)}]`,
  };
}

/** A sidecar has done its part of the initialization once it runs. */
function isInitialized(container: ContainerRecord): boolean {
  if (container.type === 'sidecar') return 'running' in container.state;
  return isDone(container);
}

function names(containers: ContainerRecord[]): string {
  return containers.map(({ name }) => name).join(' ');
}
