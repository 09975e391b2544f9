import { celRuleCases, says } from '../testUtils/celRuleCases';
import { batchQueues } from './batchQueues';

celRuleCases(batchQueues, 'jobset.x-k8s.io', 'JobSet', [
  ['completed', says('Completed True'), 'Successful'],
  ['runs', says('StartupPolicyCompleted True'), 'InProgress'],
  ['failed', says('Failed True'), 'Failed'],
  ['suspended', { spec: { suspend: true } }, 'Paused'],
]);

for (const kind of ['ClusterQueue', 'LocalQueue']) {
  celRuleCases(batchQueues, 'kueue.x-k8s.io', kind, [
    ['active', says('Active True'), 'Successful'],
    ['lets nothing through', says('Active False FlavorNotFound'), 'Failed'],
  ]);
}

celRuleCases(batchQueues, 'kueue.x-k8s.io', 'Workload', [
  ['finished', says('Admitted True', 'Finished True Succeeded'), 'Successful'],
  ['runs', says('Admitted True'), 'InProgress'],
  ['failed', says('Finished True Failed'), 'Failed'],
  ['switched off', { spec: { active: false } }, 'Paused'],
]);

const volcano = (phase: string) => ({ status: { state: { phase } } });

celRuleCases(batchQueues, 'batch.volcano.sh', 'Job', [
  ['completed', volcano('Completed'), 'Successful'],
  ['runs', volcano('Running'), 'InProgress'],
  ['failed', volcano('Failed'), 'Failed'],
  ['aborted', volcano('Aborted'), 'Failed'],
]);
