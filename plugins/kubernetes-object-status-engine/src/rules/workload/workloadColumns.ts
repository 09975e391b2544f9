import { Child, descendants } from '../../graph/Child';
import { Column } from '../KindRule';
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
];
