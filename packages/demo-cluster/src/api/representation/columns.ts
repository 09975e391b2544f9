import { KindDefinition } from '../../kinds/KindDefinition';
import {
  Json,
  jsonAt,
  listAt,
  numberAt,
  textAt,
  valueAt,
} from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';
import { ageOf, ageSince } from './ageOf';
import { podReady, podRestarts, podStatus } from './podCells';

/** One column of a table. @internal */
export interface Column {
  name: string;
  type?: 'string' | 'integer' | 'boolean';
  /** 1: only with `-o wide`. */
  priority?: number;
  cell(object: KubernetesObject, now: Date): string | number | boolean;
}

const none = '<none>';
const name: Column = { name: 'Name', cell: ({ metadata }) => metadata.name };
const age: Column = {
  name: 'Age',
  cell: ({ metadata }, now) => ageOf(metadata.creationTimestamp, now),
};

const text = (label: string, ...path: string[]): Column => ({
  name: label,
  cell: object => {
    const value = valueAt(object, ...path);
    return value === undefined || value === '' ? none : String(value);
  },
});
const count = (label: string, ...path: string[]): Column => ({
  name: label,
  type: 'integer',
  cell: object => numberAt(object, ...path) ?? 0,
});
const share = (label: string, part: string[], whole: string[]): Column => ({
  name: label,
  cell: object =>
    `${numberAt(object, ...part) ?? 0}/${numberAt(object, ...whole) ?? 0}`,
});
const wide = (column: Column): Column => ({ ...column, priority: 1 });

const containers = (...path: string[]): Column[] =>
  (['name', 'image'] as const).map(field => ({
    name: field === 'name' ? 'Containers' : 'Images',
    priority: 1,
    cell: object =>
      listAt(object, ...path, 'containers')
        .map(container => String(container[field]))
        .join(','),
  }));
const templateContainers = containers('spec', 'template', 'spec');

const pairs = (labels: Json) =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',') || none;
const selector = (...path: string[]): Column =>
  wide({ name: 'Selector', cell: object => pairs(jsonAt(object, ...path)) });
const workloadSelector = selector('spec', 'selector', 'matchLabels');

const ports = (object: KubernetesObject) =>
  listAt(object, 'spec', 'ports')
    .map(({ port, nodePort, protocol }) =>
      nodePort ? `${port}:${nodePort}/${protocol}` : `${port}/${protocol}`,
    )
    .join(',') || none;

const ofKinds: Record<string, Column[]> = {
  ConfigMap: [
    name,
    {
      name: 'Data',
      type: 'integer',
      cell: map =>
        Object.keys(jsonAt(map, 'data')).length +
        Object.keys(jsonAt(map, 'binaryData')).length,
    },
    age,
  ],
  CronJob: [
    name,
    text('Schedule', 'spec', 'schedule'),
    text('Timezone', 'spec', 'timeZone'),
    {
      name: 'Suspend',
      type: 'boolean',
      cell: job => valueAt(job, 'spec', 'suspend') === true,
    },
    {
      name: 'Active',
      type: 'integer',
      cell: job => listAt(job, 'status', 'active').length,
    },
    {
      name: 'Last Schedule',
      cell: (job, now) =>
        ageSince(textAt(job, 'status', 'lastScheduleTime'), now),
    },
    age,
    ...containers('spec', 'jobTemplate', 'spec', 'template', 'spec'),
  ],
  DaemonSet: [
    name,
    count('Desired', 'status', 'desiredNumberScheduled'),
    count('Current', 'status', 'currentNumberScheduled'),
    count('Ready', 'status', 'numberReady'),
    count('Up-to-date', 'status', 'updatedNumberScheduled'),
    count('Available', 'status', 'numberAvailable'),
    {
      name: 'Node Selector',
      cell: set =>
        pairs(jsonAt(set, 'spec', 'template', 'spec', 'nodeSelector')),
    },
    age,
    ...templateContainers,
    workloadSelector,
  ],
  Deployment: [
    name,
    share('Ready', ['status', 'readyReplicas'], ['spec', 'replicas']),
    count('Up-to-date', 'status', 'updatedReplicas'),
    count('Available', 'status', 'availableReplicas'),
    age,
    ...templateContainers,
    workloadSelector,
  ],
  Event: [
    {
      name: 'Last Seen',
      cell: (event, now) =>
        ageSince(
          textAt(event, 'lastTimestamp') ??
            textAt(event, 'deprecatedLastTimestamp') ??
            textAt(event, 'eventTime'),
          now,
        ),
    },
    text('Type', 'type'),
    text('Reason', 'reason'),
    {
      name: 'Object',
      cell: event => {
        const about = {
          ...jsonAt(event, 'regarding'),
          ...jsonAt(event, 'involvedObject'),
        };
        return `${String(about.kind).toLowerCase()}/${about.name}`;
      },
    },
    {
      name: 'Message',
      cell: event => textAt(event, 'message') ?? textAt(event, 'note') ?? '',
    },
    wide(name),
  ],
  Ingress: [
    name,
    text('Class', 'spec', 'ingressClassName'),
    {
      name: 'Hosts',
      cell: ingress =>
        listAt(ingress, 'spec', 'rules')
          .flatMap(({ host }) => (host ? [String(host)] : []))
          .join(',') || '*',
    },
    {
      name: 'Address',
      cell: ingress =>
        listAt(ingress, 'status', 'loadBalancer', 'ingress')
          .map(({ ip, hostname }) => String(ip ?? hostname))
          .join(','),
    },
    {
      name: 'Ports',
      cell: ingress =>
        listAt(ingress, 'spec', 'tls').length > 0 ? '80, 443' : '80',
    },
    age,
  ],
  Job: [
    name,
    {
      name: 'Status',
      cell: job => {
        const isTrue = (type: string) =>
          listAt(job, 'status', 'conditions').some(
            condition => condition.type === type && condition.status === 'True',
          );
        return ['Complete', 'Failed', 'Suspended'].find(isTrue) ?? 'Running';
      },
    },
    share('Completions', ['status', 'succeeded'], ['spec', 'completions']),
    {
      name: 'Duration',
      cell: (job, now) => {
        const end = textAt(job, 'status', 'completionTime');
        return ageSince(
          textAt(job, 'status', 'startTime'),
          end ? new Date(end) : now,
        );
      },
    },
    age,
    ...templateContainers,
    workloadSelector,
  ],
  Namespace: [name, text('Status', 'status', 'phase'), age],
  Node: [
    name,
    {
      name: 'Status',
      cell: node => {
        const ready = listAt(node, 'status', 'conditions').find(
          ({ type }) => type === 'Ready',
        );
        const state = ready?.status === 'True' ? 'Ready' : 'NotReady';
        return valueAt(node, 'spec', 'unschedulable') === true
          ? `${state},SchedulingDisabled`
          : state;
      },
    },
    age,
    text('Version', 'status', 'nodeInfo', 'kubeletVersion'),
  ],
  PersistentVolumeClaim: [
    name,
    text('Status', 'status', 'phase'),
    text('Volume', 'spec', 'volumeName'),
    text('Capacity', 'status', 'capacity', 'storage'),
    text('StorageClass', 'spec', 'storageClassName'),
    age,
  ],
  Pod: [
    name,
    { name: 'Ready', cell: podReady },
    { name: 'Status', cell: podStatus },
    { name: 'Restarts', cell: podRestarts },
    age,
    wide(text('IP', 'status', 'podIP')),
    wide(text('Node', 'spec', 'nodeName')),
  ],
  ReplicaSet: [
    name,
    count('Desired', 'spec', 'replicas'),
    count('Current', 'status', 'replicas'),
    count('Ready', 'status', 'readyReplicas'),
    age,
    ...templateContainers,
    workloadSelector,
  ],
  ResourceQuota: [
    name,
    {
      name: 'Used',
      cell: quota =>
        Object.entries(jsonAt(quota, 'status', 'hard'))
          .map(
            ([key, hard]) =>
              `${key}: ${valueAt(quota, 'status', 'used', key) ?? 0}/${hard}`,
          )
          .join(', '),
    },
    age,
  ],
  Secret: [
    name,
    text('Type', 'type'),
    {
      name: 'Data',
      type: 'integer',
      cell: secret => Object.keys(jsonAt(secret, 'data')).length,
    },
    age,
  ],
  Service: [
    name,
    text('Type', 'spec', 'type'),
    text('Cluster-IP', 'spec', 'clusterIP'),
    text('External-IP', 'spec', 'externalName'),
    { name: 'Port(s)', cell: ports },
    age,
    selector('spec', 'selector'),
  ],
  StatefulSet: [
    name,
    share('Ready', ['status', 'readyReplicas'], ['spec', 'replicas']),
    age,
    ...templateContainers,
  ],
};

/** The columns of a kind; name and age for those that have no others. @internal */
export function columnsOf({ kind }: KindDefinition): Column[] {
  return ofKinds[kind] ?? [name, age];
}
