import { anObject, aPod } from '../__testUtils__/builders';
import {
  countFilters,
  countStatuses,
  filterTables,
  matcherOf,
  noFilter,
  ObjectFilter,
  valuesOf,
} from './objectFilter';
import { tablesOf } from './objectTables';

const failed = aPod({
  name: 'worker-1',
  namespace: 'jobs',
  cluster: 'us',
  status: 'Failed',
  reason: 'ImagePullBackOff',
  cause: 'ImageNotFound',
});

it.each<[string, Partial<ObjectFilter>, boolean]>([
  ['nothing at all', {}, true],
  ['a part of its name, in any case', { q: 'WORK' }, true],
  ['its kind', { q: 'pod' }, true],
  ['its namespace', { q: 'jobs' }, true],
  ['its reason code', { q: 'pullback' }, true],
  ['its cause', { q: 'imagenot' }, true],
  ['words in any order', { q: 'pull  worker' }, true],
  ['words of which one is missing', { q: 'worker redis' }, false],
  ['its status', { status: ['Failed'] }, true],
  ['one of several statuses', { status: ['Unknown', 'Failed'] }, true],
  ['another status', { status: ['Successful'] }, false],
  ['another kind', { kind: ['Service'] }, false],
  ['its cluster and another namespace', { cluster: ['us'], ns: ['x'] }, false],
])('a filter of %s', (_, filter, isKept) => {
  expect(matcherOf({ ...noFilter, ...filter })(failed)).toBe(isKept);
});

it('takes a status to mean judged objects only', () => {
  const older = { ...failed, counted: false, notCounted: 'OlderRevision' };

  expect(matcherOf({ ...noFilter, status: ['Failed'] })(older)).toBe(false);
  expect(matcherOf({ ...noFilter, q: 'worker' })(older)).toBe(true);
});

it('keeps the ancestors of a match as its context, and nothing else', () => {
  const rows = [
    anObject(),
    anObject({
      kind: 'ReplicaSet',
      name: 'rs',
      applied: false,
      parentId: 'Deployment/checkout',
    }),
    aPod({ name: 'a', parentId: 'ReplicaSet/rs' }),
    aPod({ name: 'b', parentId: 'ReplicaSet/rs' }),
    anObject({ kind: 'Service', apiVersion: 'v1' }),
  ];
  const [table, ...others] = filterTables(
    tablesOf(rows, 'tree'),
    ({ name }) => name === 'b',
  );

  expect(others).toEqual([]);
  const [checkout] = table.nodes;
  const [replicaSet] = checkout.children;
  expect([checkout.isContext, replicaSet.isContext]).toEqual([true, true]);
  expect(replicaSet.children).toMatchObject([
    { row: { name: 'b' }, isContext: false },
  ]);
});

it('counts judged objects, and statuses that it does not know as unknown', () => {
  const counts = countStatuses([
    failed,
    anObject(),
    anObject({ status: 'Healthy' }),
    { ...failed, counted: false },
  ]);

  expect(Object.fromEntries(counts)).toEqual({
    ...{ Successful: 1, InProgress: 0, Failed: 1, Paused: 0, Unknown: 1 },
  });
});

it('knows what can be chosen, and how much is', () => {
  const clusterScoped = anObject({ namespace: undefined });

  expect(valuesOf('namespace', [failed, anObject(), clusterScoped])).toEqual([
    'jobs',
    'shop',
  ]);
  expect(countFilters(noFilter)).toBe(0);
  expect(countFilters({ ...noFilter, q: ' ' })).toBe(0);
  expect(countFilters({ ...noFilter, q: 'a', kind: ['Pod'] })).toBe(2);
});
