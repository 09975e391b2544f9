import { anObject, aPod } from '../__testUtils__/builders';
import { pluralOfKind } from './kindOrder';
import { tablesOf } from './objectTables';

function applied(apiVersion: string, kind: string) {
  return anObject({ apiVersion, kind, position: 0 });
}

const replicaSet = anObject({
  kind: 'ReplicaSet',
  name: 'checkout-7d9',
  applied: false,
  parentId: 'Deployment/checkout',
  position: 1,
});
const child = aPod({ parentId: replicaSet.id, position: 2 });

it('puts applied kinds in the order of the design, kinds of children after them', () => {
  const tables = tablesOf(
    [
      applied('v1', 'ConfigMap'),
      applied('example.com/v1', 'Database'),
      applied('v1', 'Secret'),
      applied('batch/v1', 'CronJob'),
      applied('batch/v1', 'Job'),
      applied('networking.k8s.io/v1', 'Ingress'),
      applied('apps/v1', 'ControllerRevision'),
      applied('apps/v1', 'DaemonSet'),
      applied('apps/v1', 'StatefulSet'),
      aPod(),
      anObject({ kind: 'ReplicaSet', applied: false }),
      applied('v1', 'Service'),
      applied('apps/v1', 'Deployment'),
    ],
    'kind',
  );

  expect(tables.map(({ title }) => title)).toEqual([
    'Deployments',
    'StatefulSets',
    'DaemonSets',
    'Jobs',
    'CronJobs',
    'ControllerRevisions',
    'Services',
    'Ingresses',
    'ConfigMaps',
    'Secrets',
    'Databases',
    'ReplicaSets',
    'Pods',
  ]);
});

it('has children below their owners in the tree, with the columns of the applied kind', () => {
  const [table, ...others] = tablesOf([child, replicaSet, anObject()], 'tree');

  expect(others).toEqual([]);
  expect(table.kind).toBe('Deployment');
  expect([table.appliedCount, table.childCount]).toEqual([1, 2]);
  expect(table.nodes[0].children[0].children[0].row).toBe(child);
});

it('has a table for every kind by kind, where each child names its owner', () => {
  const tables = tablesOf([anObject(), replicaSet, child], 'kind');

  expect(tables.map(({ kind }) => kind)).toEqual([
    'Deployment',
    'ReplicaSet',
    'Pod',
  ]);
  expect(tables[2].nodes).toMatchObject([
    { owner: { kind: 'ReplicaSet', name: 'checkout-7d9' }, children: [] },
  ]);
});

it('keeps one table for applied objects and children of the same kind', () => {
  const [pods, ...others] = tablesOf(
    [
      aPod({ name: 'child', parentId: 'gone', position: 1 }),
      aPod({ name: 'bare', applied: true, position: 0 }),
    ],
    'kind',
  );

  expect(others).toEqual([]);
  expect(pods.nodes.map(({ row }) => row.name)).toEqual(['bare', 'child']);
  expect([pods.appliedCount, pods.childCount]).toEqual([1, 1]);
});

it('tells kinds of different groups apart, and not those of versions', () => {
  const tables = tablesOf(
    [
      applied('a.example/v1', 'Database'),
      applied('b.example/v1', 'Database'),
      anObject({ apiVersion: 'b.example/v2', kind: 'Database', name: 'two' }),
    ],
    'tree',
  );

  expect(tables.map(({ nodes }) => nodes.length)).toEqual([1, 2]);
});

it('takes columns from the engine', () => {
  const [table] = tablesOf([anObject()], 'tree');

  expect(table.columns.map(({ id }) => id)).toEqual([
    'ready',
    'upToDate',
    'available',
    'restarts',
  ]);
});

it.each([
  ['Deployment', 'Deployments'],
  ['Ingress', 'Ingresses'],
  ['NetworkPolicy', 'NetworkPolicies'],
  ['Gateway', 'Gateways'],
  ['Endpoints', 'Endpoints'],
])('the plural of %s is %s', (kind, plural) => {
  expect(pluralOfKind(kind)).toBe(plural);
});
