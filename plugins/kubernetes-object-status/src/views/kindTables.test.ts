import { anObject, aPod } from '../__testUtils__/builders';
import { pluralOfKind } from './kindOrder';
import { kindTables } from './kindTables';

function applied(apiVersion: string, kind: string) {
  return anObject({ apiVersion, kind, position: 0 });
}

it('puts applied kinds first in the order of the design, children after them', () => {
  const tables = kindTables([
    applied('v1', 'ConfigMap'),
    applied('example.com/v1', 'Database'),
    applied('v1', 'Secret'),
    applied('batch/v1', 'Job'),
    applied('networking.k8s.io/v1', 'Ingress'),
    applied('apps/v1', 'ControllerRevision'),
    aPod(),
    anObject({ kind: 'ReplicaSet', applied: false }),
    applied('v1', 'Service'),
    applied('apps/v1', 'Deployment'),
  ]);

  expect(tables.map(({ title }) => title)).toEqual([
    'Deployments',
    'Jobs',
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

it('keeps one table for applied objects and children of the same kind', () => {
  const [pods, ...others] = kindTables([
    aPod({ name: 'child', parentId: 'owner', position: 1 }),
    aPod({ name: 'bare', applied: true, position: 0 }),
  ]);

  expect(others).toEqual([]);
  expect(pods.rows.map(({ name }) => name)).toEqual(['bare', 'child']);
  expect([pods.appliedCount, pods.childCount]).toEqual([1, 1]);
});

it('tells kinds of different groups apart, and not those of versions', () => {
  const tables = kindTables([
    applied('a.example/v1', 'Database'),
    applied('b.example/v1', 'Database'),
    anObject({ apiVersion: 'b.example/v2', kind: 'Database', name: 'second' }),
  ]);

  expect(tables.map(({ rows }) => rows.length)).toEqual([1, 2]);
});

it('takes columns from the engine and leaves empty what a row does not have', () => {
  const [table] = kindTables([
    anObject({ columns: { ready: '2/3', other: 1 } }),
  ]);

  expect(table.columns.map(({ id }) => id)).toContain('ready');
  expect(table.rows[0].cells).toMatchObject({ ready: '2/3', restarts: '' });
  expect(table.rows[0].cells).not.toHaveProperty('other');
});

it('names the owner of a child', () => {
  const tables = kindTables([
    anObject(),
    anObject({
      kind: 'ReplicaSet',
      name: 'checkout-7d9',
      applied: false,
      parentId: 'Deployment/checkout',
    }),
  ]);

  expect(tables[1].rows[0].owner).toEqual({
    kind: 'Deployment',
    name: 'checkout',
  });
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
