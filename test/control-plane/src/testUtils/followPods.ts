import { z } from 'zod';
import { ApiClient } from '../api/ApiClient';
import { conditionOf } from '../api/conditionOf';
import { KubernetesObject } from '../api/KubernetesObject';
import { watchList } from '../api/watchList';

const stateSchema = z.looseObject({
  waiting: z.looseObject({ reason: z.string() }).optional(),
  running: z.looseObject({}).optional(),
  terminated: z
    .looseObject({ reason: z.string(), exitCode: z.number() })
    .optional(),
});

const containerSchema = z.looseObject({
  state: stateSchema,
  restartCount: z.number(),
});

const statusSchema = z.looseObject({
  phase: z.string(),
  initContainerStatuses: z.array(containerSchema).optional(),
  containerStatuses: z.array(containerSchema).optional(),
});

/**
 * Follows the pods of a namespace from before they are created and gives the
 * states that they went through, one after the other, once `until` says so.
 *
 * @throws Error - not within 20 s; says what was seen
 * @internal
 */
export async function followPods(
  client: ApiClient,
  namespace: string,
  until: (states: string[]) => boolean,
  name?: string,
): Promise<string[]> {
  const states: string[] = [];
  const done = new AbortController();
  let isThere = false;
  const add = (state: string | undefined) => {
    if (done.signal.aborted || state === undefined) return;
    if (states[states.length - 1] === state) return;
    states.push(state);
    isThere = until(states);
    if (isThere) done.abort();
  };
  const patience = setTimeout(() => done.abort(), 20_000);
  const selector = name ? `?fieldSelector=metadata.name%3D${name}` : '';
  await watchList(
    client,
    `/api/v1/namespaces/${namespace}/pods${selector}`,
    {
      onListed: pods => pods.forEach(pod => add(describePod(pod))),
      onChanged: pod => add(describePod(pod)),
      onDeleted: () => add('gone'),
    },
    done.signal,
  );
  clearTimeout(patience);
  if (isThere) return states;
  throw new Error(
    `The pods of ${namespace} only went through:\n${states.join('\n')}`,
  );
}

/** Phase, state of each container, restarts, readiness, in a few words. */
function describePod(pod: KubernetesObject): string | undefined {
  const status = statusSchema.parse(pod.status);
  const containers = [
    ...(status.initContainerStatuses ?? []),
    ...(status.containerStatuses ?? []),
  ];
  // Before its kubelet has seen it.
  if (containers.length === 0) return undefined;
  const restarts = containers.reduce((sum, each) => sum + each.restartCount, 0);
  return [
    status.phase,
    containers.map(({ state }) => describeState(state)).join(','),
    restarts > 0 ? `restarts=${restarts}` : '',
    conditionOf(pod, 'Ready')?.status === 'True' ? 'Ready' : '',
    pod.metadata.deletionTimestamp ? 'leaving' : '',
  ]
    .filter(part => part !== '')
    .join(' ');
}

function describeState(state: z.infer<typeof stateSchema>): string {
  if (state.waiting) return state.waiting.reason;
  if (state.running) return 'running';
  return `${state.terminated?.reason}(${state.terminated?.exitCode})`;
}
