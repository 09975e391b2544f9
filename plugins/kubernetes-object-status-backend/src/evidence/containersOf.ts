import {
  ContainerRow,
  ContainerRun,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  fields,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { maskMessage } from '../redaction/maskText';

const { flag, number, record, records, text } = fields;

type Fields = Record<string, unknown>;

/** Most containers that are told of one Pod. */
const mostContainers = 100;

const states: Array<[path: string, state: string]> = [
  ['waiting', 'Waiting'],
  ['running', 'Running'],
  ['terminated', 'Terminated'],
];

/** The run under `state` or `lastState` of a container's status. */
function runOf(status: Fields | undefined, path: string) {
  const told = record(status, path);
  for (const [field, state] of states) {
    const found = record(told, field);
    if (found) return readRun(found, state);
  }
  return undefined;
}

function readRun(found: Fields, state: string): ContainerRun {
  const message = text(found, 'message');
  return {
    state,
    reason: text(found, 'reason'),
    message: message === undefined ? undefined : maskMessage(message),
    exitCode: number(found, 'exitCode'),
    startedAt: text(found, 'startedAt'),
    finishedAt: text(found, 'finishedAt'),
  };
}

function roleOf(spec: Fields | undefined, isInit: boolean): string {
  if (!isInit) return 'Main';
  return text(spec, 'restartPolicy') === 'Always' ? 'Sidecar' : 'Init';
}

function rowOf(
  name: string,
  spec: Fields | undefined,
  status: Fields | undefined,
  isInit: boolean,
): ContainerRow {
  return {
    name,
    role: roleOf(spec, isInit),
    // What was asked for; the status may name a digest instead.
    image: text(spec, 'image') ?? text(status, 'image'),
    ready: flag(status, 'ready'),
    restarts: number(status, 'restartCount') ?? 0,
    now: runOf(status, 'state'),
    previous: runOf(status, 'lastState'),
  };
}

function byName(list: Fields[]): Map<string, Fields> {
  return new Map(
    list.flatMap(each => {
      const name = text(each, 'name');
      return name ? [[name, each] as const] : [];
    }),
  );
}

function rowsOf(
  pod: KubernetesObject,
  specs: string,
  statuses: string,
  isInit: boolean,
): ContainerRow[] {
  const asked = byName(records(record(pod, 'spec'), specs));
  const told = byName(records(record(pod, 'status'), statuses));
  const names = new Set([...asked.keys(), ...told.keys()]);
  return [...names].map(name =>
    rowOf(name, asked.get(name), told.get(name), isInit),
  );
}

/**
 * The containers of a Pod in the order in which they start, with the run that
 * goes on and the one before it, their messages masked; of whatever a cluster
 * may send. One that it does not report on yet has no runs. Nothing else than a
 * Pod has any.
 */
export function containersOf(
  object: KubernetesObject | undefined,
): ContainerRow[] {
  if (object?.kind !== 'Pod' || object.apiVersion !== 'v1') return [];
  return [
    ...rowsOf(object, 'initContainers', 'initContainerStatuses', true),
    ...rowsOf(object, 'containers', 'containerStatuses', false),
  ].slice(0, mostContainers);
}
