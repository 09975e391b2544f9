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
    { object: pod, carriers: [replicaSet, deployment] },
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
    { object: pod, carriers: [] },
    { object, carriers: [] },
  ]);
});
