import { Child, descendants } from '../../graph/Child';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { Column } from '../KindRule';
import { partitionOf } from './partition';
import { restartsOf } from '../pod/podColumns';
import { replicaCounts } from './replicas';

function restartsOfCounted(children: Child[]): number {
  return descendants(children, 'Pod')
    .filter(child => child.counted)
    .reduce((sum, child) => sum + restartsOf(child.object), 0);
}

/** Columns of a Deployment. */
export const deploymentColumns: Column[] = [
  {
    id: 'ready',
    title: 'Ready',
    align: 'end',
    value: object => {
      const { ready, desired } = replicaCounts(object);
      return `${ready}/${desired}`;
    },
  },
  {
    id: 'upToDate',
    title: 'Up to date',
    align: 'end',
    value: object => replicaCounts(object).updated,
  },
  {
    id: 'available',
    title: 'Available',
    align: 'end',
    value: object => replicaCounts(object).available,
  },
  {
    id: 'restarts',
    title: 'Restarts',
    align: 'end',
    value: (_, children) => restartsOfCounted(children),
  },
];

/** Up to date Pods; with a partition also from which one on they are updated. */
function upToDate(set: KubernetesObject): string | number {
  const { updated } = replicaCounts(set);
  const partition = partitionOf(set);
  return partition > 0 ? `${updated} (from ${partition})` : updated;
}

/** Columns of a StatefulSet. */
export const statefulSetColumns: Column[] = deploymentColumns.map(column =>
  column.id === 'upToDate' ? { ...column, value: upToDate } : column,
);

/** Columns of a ReplicaSet. */
export const replicaSetColumns: Column[] = [
  {
    id: 'desired',
    title: 'Desired',
    align: 'end',
    value: object => replicaCounts(object).desired,
  },
  {
    id: 'current',
    title: 'Current',
    align: 'end',
    value: object => replicaCounts(object).replicas,
  },
  {
    id: 'ready',
    title: 'Ready',
    align: 'end',
    value: object => replicaCounts(object).ready,
  },
  {
    id: 'available',
    title: 'Available',
    align: 'end',
    isForOwnersTable: true,
    value: object => replicaCounts(object).available,
  },
];
