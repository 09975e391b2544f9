import { generic } from './general/generic';
import { kindRules } from './index';

// Section 5 of the design of the pages; `>` is a number, which stands at the end, and `(tree)` is
// shown in the table of the owner's kind alone.
const tables: Array<[kind: string, columns: string]> = [
  ['Deployment', 'Ready >, Up to date >, Available >, Restarts >'],
  ['ReplicaSet', 'Desired >, Current >, Ready >, Available > (tree)'],
  [
    'ReplicationController',
    'Desired >, Current >, Ready >, Available > (tree)',
  ],
  ['StatefulSet', 'Ready >, Up to date >, Available >, Restarts >'],
  [
    'DaemonSet',
    'Desired >, Current >, Ready >, Up to date >, Available >, Node selector',
  ],
  ['Pod', 'Ready >, Restarts >, Phase, Node'],
  ['Job', 'Completions >, Failed >, Duration >'],
  ['CronJob', 'Schedule, Suspended, Last run'],
  ['Service', 'Type, Cluster IP, External IP, Ports'],
  ['EndpointSlice', 'Ready endpoints >, Ports'],
  ['Ingress', 'Class, Hosts, Address'],
  ['ConfigMap', 'Data >'],
  ['Secret', 'Data >, Type'],
  [
    'PersistentVolumeClaim',
    'Phase, Volume, Capacity >, Access modes, Storage class',
  ],
  ['PersistentVolume', 'Phase, Reclaim policy, Capacity >'],
  ['HorizontalPodAutoscaler', 'Replicas >, Min >, Max >, Targets'],
  ['PodDisruptionBudget', 'Condition'],
  ['APIService', 'Condition'],
  ['CustomResourceDefinition', 'Condition'],
  ['Namespace', 'Phase'],
  ['Node', 'Condition'],
  ['*', 'Condition'],
];

describe('the columns of a kind', () => {
  const rules = [...kindRules, generic];

  it.each(tables)('%s: %s', (kind, columns) => {
    const rule = rules.find(each => each.kind === kind);
    const shown = rule?.columns.map(({ title, align, isForOwnersTable }) =>
      [title, align === 'end' && '>', isForOwnersTable && '(tree)']
        .filter(Boolean)
        .join(' '),
    );
    expect(shown?.join(', ')).toBe(columns);
  });

  it('are none where there is nothing but that it exists', () => {
    const named = tables.map(([kind]) => kind);
    const others = rules.filter(({ kind }) => !named.includes(kind));
    expect(others.filter(({ columns }) => columns.length > 0)).toEqual([]);
  });
});
