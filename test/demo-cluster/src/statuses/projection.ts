import { KubernetesObject } from '@object-status/test-control-plane';
import { z } from 'zod';

/** What matters of an object at one moment. */
export interface Moment {
  /** Phase, conditions, states of containers. */
  state: string;
  counts: Record<string, number>;
}

const conditionSchema = z.looseObject({
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});

const containerStateSchema = z.looseObject({
  waiting: z.looseObject({ reason: z.string() }).optional(),
  running: z.looseObject({}).optional(),
  terminated: z
    .looseObject({ reason: z.string(), exitCode: z.number() })
    .optional(),
});

const containerSchema = z.looseObject({
  state: containerStateSchema,
  restartCount: z.number(),
  ready: z.boolean(),
});

const statusSchema = z.looseObject({
  phase: z.string().optional(),
  observedGeneration: z.number().optional(),
  conditions: z.array(conditionSchema).optional(),
  initContainerStatuses: z.array(containerSchema).optional(),
  containerStatuses: z.array(containerSchema).optional(),
  currentRevision: z.string().optional(),
  updateRevision: z.string().optional(),
  uncountedTerminatedPods: z.looseObject({}).optional(),
  startTime: z.string().optional(),
  completionTime: z.string().optional(),
});

type Status = z.infer<typeof statusSchema>;

const countsOf: Record<string, string[]> = {
  Deployment: [
    'replicas',
    'updatedReplicas',
    'readyReplicas',
    'availableReplicas',
    'unavailableReplicas',
    'terminatingReplicas',
  ],
  ReplicaSet: [
    'replicas',
    'fullyLabeledReplicas',
    'readyReplicas',
    'availableReplicas',
    'terminatingReplicas',
  ],
  StatefulSet: [
    'replicas',
    'readyReplicas',
    'availableReplicas',
    'currentReplicas',
    'updatedReplicas',
  ],
  DaemonSet: [
    'currentNumberScheduled',
    'desiredNumberScheduled',
    'numberMisscheduled',
    'numberReady',
    'numberAvailable',
    'numberUnavailable',
    'updatedNumberScheduled',
  ],
  Job: ['active', 'ready', 'terminating', 'succeeded', 'failed'],
};

/** What matters of an object as it is now. */
export function describeMoment(object: KubernetesObject): Moment {
  const { kind = '' } = object;
  const status = statusSchema.parse(object.status ?? {});
  return {
    state: stateOf(kind, object, status),
    counts: Object.fromEntries(
      (countsOf[kind] ?? []).map(field => [field, Number(status[field] ?? 0)]),
    ),
  };
}

function stateOf(
  kind: string,
  { metadata }: KubernetesObject,
  status: Status,
): string {
  if (kind === 'Pod') return podState(status, metadata.deletionTimestamp);
  const { generation = 0 } = metadata;
  const isObserved = (status.observedGeneration ?? 0) >= generation;
  return [
    kind === 'Job' || isObserved ? '' : 'unobserved',
    ...conditions(status),
    kind === 'StatefulSet' && isObserved ? revisions(status) : '',
    kind === 'Job' && status.startTime ? 'started' : '',
    kind === 'Job' && status.completionTime ? 'completed' : '',
    metadata.deletionTimestamp ? 'leaving' : '',
  ]
    .filter(part => part !== '')
    .join(' ');
}

/** In the order of their types: that of the list says nothing. */
function conditions({ conditions: list = [] }: Status): string[] {
  return list
    .map(({ type, status, reason }) => `${type}=${status}/${reason ?? ''}`)
    .sort();
}

function revisions({ currentRevision, updateRevision }: Status): string {
  return currentRevision === updateRevision ? 'one revision' : 'two revisions';
}

function podState(status: Status, deletionTimestamp?: string): string {
  const containers = [
    ...(status.initContainerStatuses ?? []),
    ...(status.containerStatuses ?? []),
  ];
  const restarts = containers.reduce((sum, each) => sum + each.restartCount, 0);
  const isTrue = (type: string) =>
    status.conditions?.some(
      condition => condition.type === type && condition.status === 'True',
    );
  const unplaced = status.conditions?.find(
    ({ type, status: value }) => type === 'PodScheduled' && value === 'False',
  );
  return [
    status.phase ?? '',
    unplaced?.reason ?? '',
    isTrue('PodScheduled') && containers.length === 0 ? 'scheduled' : '',
    containers.map(({ state }) => containerState(state)).join(','),
    restarts > 0 ? `restarts=${restarts}` : '',
    isTrue('Ready') ? 'Ready' : '',
    deletionTimestamp ? 'leaving' : '',
  ]
    .filter(part => part !== '')
    .join(' ');
}

function containerState(state: z.infer<typeof containerStateSchema>): string {
  if (state.waiting) return state.waiting.reason;
  if (state.running) return 'running';
  return `${state.terminated?.reason}(${state.terminated?.exitCode})`;
}
