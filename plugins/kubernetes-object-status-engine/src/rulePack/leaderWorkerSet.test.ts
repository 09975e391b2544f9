import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { leaderWorkerSet } from './leaderWorkerSet';

const set = (
  readyReplicas: number,
  updatedReplicas: number,
  ...written: string[]
) => ({
  spec: { replicas: 2 },
  status: {
    readyReplicas,
    updatedReplicas,
    conditions: conditions(...written),
  },
});

celRuleCases(leaderWorkerSet, 'leaderworkerset.x-k8s.io', 'LeaderWorkerSet', [
  ['available', set(2, 2, 'Available True'), 'Successful'],
  [
    'being updated',
    set(2, 2, 'Available True', 'UpdateInProgress True'),
    'InProgress',
  ],
  ['a group is short', set(1, 2, 'Available True'), 'InProgress'],
  ['a group is of the old revision', set(2, 1, 'Available True'), 'InProgress'],
  ['starting', set(0, 0, 'Progressing True'), 'InProgress'],
]);
