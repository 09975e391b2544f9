import { badRequest } from '../../registry/refusals';
import { ContainerState, TerminatedState } from '../../kubelet/PodRecord';
import { Answer, ResourceRequest } from '../ApiRequest';
import { readFlag, readNumber } from '../readNumber';
import { methodNotAllowed } from '../refusals';
import { requireObject } from '../verbs/getObject';
import { LoggedRun, logLines } from './logLines';

/** The part of a container's status that its log is made of. */
interface ContainerStatus {
  name: string;
  image: string;
  ready: boolean;
  state: ContainerState;
  lastState?: { terminated?: TerminatedState };
}

interface PodStatus {
  initContainerStatuses?: ContainerStatus[];
  containerStatuses?: ContainerStatus[];
}

/**
 * The last lines of a container, made of what its status tells.
 *
 * @throws StatusError - 400, there is no such container or run
 * @internal
 */
export function readLog(request: ResourceRequest): Answer {
  if (request.method !== 'GET') throw methodNotAllowed();
  const { query } = request;
  // Statuses are written by the simulated kubelet, in this shape.
  const { metadata, status = {} } = requireObject(request) as {
    metadata: { name: string };
    status?: PodStatus;
  };
  const all = [
    ...(status.containerStatuses ?? []),
    ...(status.initContainerStatuses ?? []),
  ];
  const asked = query.get('container') ?? all[0]?.name ?? '';
  const container = all.find(({ name }) => name === asked);
  if (!container) {
    throw badRequest(
      `container ${asked} is not valid for pod ${metadata.name}`,
    );
  }
  const run = readFlag(query, 'previous')
    ? previousRun(container, metadata.name)
    : currentRun(container, metadata.name);
  const lines = logLines(container.name, run);
  const tail = readNumber(query, 'tailLines') ?? lines.length;
  const text = lines
    .slice(Math.max(0, lines.length - tail))
    .map(line => `${line}\n`)
    .join('');
  const limit = readNumber(query, 'limitBytes');
  return {
    code: 200,
    body: limit === undefined ? text : cut(text, limit),
    contentType: 'text/plain',
  };
}

function previousRun(container: ContainerStatus, pod: string): LoggedRun {
  const last = container.lastState?.terminated;
  if (last) return ended(container, last);
  throw badRequest(
    `previous terminated container "${container.name}" in pod "${pod}" not found`,
  );
}

/** Of one that waits to be started again it is that of the run before. */
function currentRun(container: ContainerStatus, pod: string): LoggedRun {
  const { name, image, ready, state, lastState } = container;
  if ('running' in state) {
    return { image, ready, startedAt: state.running.startedAt };
  }
  if ('terminated' in state) return ended(container, state.terminated);
  if (lastState?.terminated) return ended(container, lastState.terminated);
  throw badRequest(
    `container "${name}" in pod "${pod}" is waiting to start: ${state.waiting.reason}`,
  );
}

function ended({ image }: ContainerStatus, end: TerminatedState): LoggedRun {
  return { image, ready: false, startedAt: end.startedAt, end };
}

function cut(text: string, bytes: number): string {
  return Buffer.from(text).subarray(0, bytes).toString('utf8');
}
