import { celRuleCases, says } from '../testUtils/celRuleCases';
import { kueue } from './kueue';

celRuleCases(kueue, 'kueue.x-k8s.io', 'ClusterQueue', [
  ['active', says('Active True'), 'Successful'],
  ['a flavor is missing', says('Active False FlavorNotFound'), 'InProgress'],
  ['held', { spec: { stopPolicy: 'Hold' } }, 'Paused'],
]);

celRuleCases(kueue, 'kueue.x-k8s.io', 'Workload', [
  ['finished', says('Finished True Succeeded'), 'Successful'],
  ['finished without success', says('Finished True Failed'), 'Failed'],
  ['admitted', says('Admitted True'), 'Successful'],
  ['its pods start', says('Admitted True', 'PodsReady False'), 'InProgress'],
  ['waiting for quota', says('QuotaReserved False'), 'InProgress'],
  ['switched off', { spec: { active: false } }, 'Paused'],
]);
