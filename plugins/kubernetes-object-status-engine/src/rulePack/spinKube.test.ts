import { celRuleCases, conditions } from '../testUtils/celRuleCases';
import { spinKube } from './spinKube';

const app = (ready: number, ...written: string[]) => ({
  spec: { replicas: 2 },
  status: { readyReplicas: ready, conditions: conditions(...written) },
});

celRuleCases(spinKube, 'core.spinkube.dev', 'SpinApp', [
  [
    'all replicas',
    app(2, 'Available True', 'Progressing True NewReplicaSetAvailable'),
    'Successful',
  ],
  [
    'one short',
    app(1, 'Available True', 'Progressing True NewReplicaSetAvailable'),
    'InProgress',
  ],
  [
    'is updated',
    app(2, 'Available True', 'Progressing True ReplicaSetUpdated'),
    'InProgress',
  ],
  [
    'not available',
    app(2, 'Available False', 'Progressing True NewReplicaSetAvailable'),
    'InProgress',
  ],
  [
    'not in time',
    app(2, 'Available True', 'Progressing False ProgressDeadlineExceeded'),
    'Failed',
  ],
]);
