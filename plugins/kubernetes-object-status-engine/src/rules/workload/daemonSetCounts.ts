import { number, pairs } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { Column } from '../KindRule';

/** Counts of a DaemonSet's status, in nodes; what it does not say is 0. */
export interface DaemonSetCounts {
  /** Absent until its controller has counted its nodes. */
  desired?: number;
  current: number;
  updated: number;
  ready: number;
  available: number;
}

/** Reads the counts of a DaemonSet. */
export function daemonSetCounts(set: KubernetesObject): DaemonSetCounts {
  const count = (field: string) => number(set, `status.${field}`) ?? 0;
  return {
    desired: number(set, 'status.desiredNumberScheduled'),
    current: count('currentNumberScheduled'),
    updated: count('updatedNumberScheduled'),
    ready: count('numberReady'),
    available: count('numberAvailable'),
  };
}

function nodeSelector(set: KubernetesObject): string {
  return pairs(set, 'spec.template.spec.nodeSelector').join(', ');
}

function countColumn(id: keyof DaemonSetCounts, title: string): Column {
  const value = (set: KubernetesObject) => daemonSetCounts(set)[id];
  return { id, title, align: 'end', value };
}

/** Columns of a DaemonSet. */
export const daemonSetColumns: Column[] = [
  countColumn('desired', 'Desired'),
  countColumn('current', 'Current'),
  countColumn('ready', 'Ready'),
  { ...countColumn('updated', 'Up to date'), id: 'upToDate' },
  countColumn('available', 'Available'),
  { id: 'nodeSelector', title: 'Node selector', value: nodeSelector },
];
