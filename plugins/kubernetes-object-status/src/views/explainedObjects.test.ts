import { anExplained } from '../__testUtils__/builders';
import { explainedGroups } from './explainedObjects';

const pod = anExplained({
  kind: 'Pod',
  name: 'web-1',
  status: 'Failed',
  reason: 'CrashLoopBackOff',
});

function owner(given: Parameters<typeof anExplained>[0] = {}) {
  return anExplained({
    status: 'Failed',
    pod: 'web-1',
    reason: 'CrashLoopBackOff',
    ...given,
  });
}

it('tells the reason of a pod once, with the owners that carry it up', () => {
  const replicaSet = owner({ kind: 'ReplicaSet' });
  const deployment = owner();

  expect(explainedGroups([pod, replicaSet, deployment])).toEqual([
    { object: pod, carriers: [replicaSet, deployment], same: [] },
  ]);
});

it.each([
  ['has not failed itself', owner({ status: 'InProgress' })],
  ['has a reason of its own', owner({ reason: 'ProgressDeadlineExceeded' })],
  ['speaks of a pod that is not listed', owner({ pod: 'web-2' })],
  ['is in another namespace', owner({ namespace: 'other' })],
  ['is in another cluster', owner({ cluster: 'prod-us' })],
])('an owner stands by itself if it %s', (_, object) => {
  expect(explainedGroups([pod, object])).toEqual([
    { object: pod, carriers: [], same: [] },
    { object, carriers: [], same: [] },
  ]);
});

it('tells a cause once, and whom else it has hit', () => {
  const cause = 'CrashLoop';
  const crashed = (name: string, restarts: number, said = 'panic') =>
    anExplained({
      ...{ kind: 'Pod', name, cause, status: 'Failed' },
      causeParams: { container: 'web', restarts, said },
    });
  const first = crashed('web-1', 2);
  const second = crashed('web-2', 1);
  const other = crashed('web-3', 1, 'out of disk');

  expect(explainedGroups([first, second, other])).toEqual([
    { object: first, carriers: [], same: [second] },
    { object: other, carriers: [], same: [] },
  ]);
});
