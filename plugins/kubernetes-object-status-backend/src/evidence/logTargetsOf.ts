import { ContainerRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { containersOf } from './containersOf';

/** A run of a container whose last lines tell something. */
export interface LogTarget {
  container: string;
  /** The run before the current one. */
  previous: boolean;
}

/** Containers of one Pod whose logs are kept: where one fails, others follow it. */
const mostContainers = 2;

function hasFailed({ now, previous }: ContainerRow): boolean {
  return [now, previous].some(
    run => run?.state === 'Terminated' && run.exitCode !== 0,
  );
}

/** Those that ended with an error before those that are merely not ready. */
function byTrouble(a: ContainerRow, b: ContainerRow): number {
  return Number(hasFailed(b)) - Number(hasFailed(a));
}

function runsOf({ name, now, previous }: ContainerRow): LogTarget[] {
  // While it waits for its next run, the last one is all there is.
  const isThere = now?.state === 'Running' || now?.state === 'Terminated';
  return [
    ...(isThere ? [{ container: name, previous: false }] : []),
    ...(previous ? [{ container: name, previous: true }] : []),
  ];
}

/**
 * Runs whose logs tell why a Pod is not well: of the containers that ended with
 * an error or are not ready, the current and the previous one. A container that
 * never ran has written nothing.
 */
export function logTargetsOf(
  object: KubernetesObject | undefined,
): LogTarget[] {
  return containersOf(object)
    .filter(({ role, ready, now }) => {
      const isDone = now?.state === 'Terminated' && now.exitCode === 0;
      return !isDone && (role !== 'Init' || now !== undefined) && !ready;
    })
    .sort(byTrouble)
    .slice(0, mostContainers)
    .flatMap(runsOf);
}
