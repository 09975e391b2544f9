import { celRuleCases, says } from '../testUtils/celRuleCases';
import { scylla } from './scylla';

celRuleCases(scylla, 'scylla.scylladb.com', 'ScyllaCluster', [
  ['available', says('Available True', 'Progressing False'), 'Successful'],
  ['rolled', says('Available True', 'Progressing True'), 'InProgress'],
  ['starting', says('Available False', 'Progressing True'), 'InProgress'],
  ['degraded', says('Available True', 'Degraded True'), 'Failed'],
]);
