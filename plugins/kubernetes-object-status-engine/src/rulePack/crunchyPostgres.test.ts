import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { crunchyPostgres } from './crunchyPostgres';

const cluster = (readyReplicas: number, ...written: string[]) => ({
  status: {
    observedGeneration: 1,
    instances: [{ replicas: 2, readyReplicas, updatedReplicas: 2 }],
    conditions: conditions(...written),
  },
});

celRuleCases(
  crunchyPostgres,
  'postgres-operator.crunchydata.com',
  'PostgresCluster',
  [
    ['all ready', cluster(2, 'ProxyAvailable True'), 'Successful'],
    ['one is not', cluster(1), 'InProgress'],
    ['its proxy is not', cluster(2, 'ProxyAvailable False'), 'InProgress'],
    [
      'no instance yet',
      { status: { observedGeneration: 1, instances: [] } },
      'InProgress',
    ],
    ['shut down', { spec: { shutdown: true } }, 'Paused'],
  ],
);
