import { flag, number, record, records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { oncePerObject } from '../../kubernetes/oncePerObject';

/** `init` ends before the main ones start; a `sidecar` is an init container that stays. */
export type ContainerRole = 'init' | 'sidecar' | 'main';

/** A container that has ended. */
export interface Termination {
  exitCode?: number;
  reason?: string;
  message?: string;
  startedAt?: string;
  finishedAt?: string;
}

/** One container of a Pod, specification and status together. */
export interface Container {
  name: string;
  role: ContainerRole;
  image: string;
  /** Whether an end with an error is its last: nobody starts it again. */
  endsForGood: boolean;
  ready: boolean;
  started: boolean;
  restartCount: number;
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: Termination;
  lastTerminated?: Termination;
}

function termination(status: unknown, path: string): Termination | undefined {
  const found = record(status, path);
  return (
    found && {
      exitCode: number(found, 'exitCode'),
      reason: text(found, 'reason'),
      message: text(found, 'message'),
      startedAt: text(found, 'startedAt'),
      finishedAt: text(found, 'finishedAt'),
    }
  );
}

/**
 * Whether nobody starts a container again that has ended with an error: its own
 * policy says so, else the Pod's. With rules of its own nobody can tell.
 */
function endsForGood(
  pod: KubernetesObject,
  spec: Record<string, unknown> | undefined,
): boolean {
  if (records(spec, 'restartPolicyRules').length > 0) return false;
  const policy = text(spec, 'restartPolicy') ?? text(pod, 'spec.restartPolicy');
  return policy === 'Never';
}

function containerOf(
  pod: KubernetesObject,
  spec: Record<string, unknown> | undefined,
  status: Record<string, unknown>,
  role: ContainerRole,
): Container {
  const waiting = record(status, 'state.waiting');
  const running = record(status, 'state.running');
  return {
    name: text(status, 'name') ?? '',
    role,
    image: text(status, 'image') ?? '',
    endsForGood: endsForGood(pod, spec),
    ready: flag(status, 'ready'),
    started: flag(status, 'started'),
    restartCount: number(status, 'restartCount') ?? 0,
    waiting: waiting && {
      reason: text(waiting, 'reason'),
      message: text(waiting, 'message'),
    },
    running: running && { startedAt: text(running, 'startedAt') },
    terminated: termination(status, 'state.terminated'),
    lastTerminated: termination(status, 'lastState.terminated'),
  };
}

function byName(
  specs: Record<string, unknown>[],
): Map<string | undefined, Record<string, unknown>> {
  return new Map(specs.map(spec => [text(spec, 'name'), spec]));
}

function readContainers(pod: KubernetesObject): Container[] {
  const inits = byName(records(pod, 'spec.initContainers'));
  const mains = byName(records(pod, 'spec.containers'));
  return [
    ...records(pod, 'status.initContainerStatuses').map(status => {
      const spec = inits.get(text(status, 'name'));
      const isSidecar = text(spec, 'restartPolicy') === 'Always';
      return containerOf(pod, spec, status, isSidecar ? 'sidecar' : 'init');
    }),
    ...records(pod, 'status.containerStatuses').map(status =>
      containerOf(pod, mains.get(text(status, 'name')), status, 'main'),
    ),
  ];
}

/** The containers whose status a Pod reports, in the order in which they start. */
export const containersOf = oncePerObject(readContainers);

/**
 * How often a container has ended. Kubernetes counts an end only when it starts
 * the container again: one that is ended, or held back after an end, has ended
 * once more than it was restarted.
 */
export function endsOf(container: Container): number {
  const { terminated, waiting, lastTerminated, restartCount } = container;
  const isBetweenLives = terminated || (waiting && lastTerminated);
  return restartCount + (isBetweenLives ? 1 : 0);
}

/** Its latest end. */
export function latestEnd(container: Container): Termination | undefined {
  return container.terminated ?? container.lastTerminated;
}

/** Whether an init container or a sidecar lets the next one start. */
export function letsNextStart(container: Container): boolean {
  return container.role === 'sidecar' ? container.started : isUp(container);
}

/** An init container counts as up once it is done, a sidecar once it is ready. */
export function isUp(container: Container): boolean {
  if (container.role === 'init') return container.terminated?.exitCode === 0;
  return container.ready;
}
