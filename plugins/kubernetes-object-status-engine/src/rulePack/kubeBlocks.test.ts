import { celRuleCases } from '../testUtils/celRuleCases';
import { kubeBlocks } from './kubeBlocks';

const phase = (name: string) => ({ status: { phase: name } });

celRuleCases(kubeBlocks, 'apps.kubeblocks.io', 'Cluster', [
  ['running', phase('Running'), 'Successful'],
  ['is made', phase('Creating'), 'InProgress'],
  ['stopped', phase('Stopped'), 'Paused'],
  ['a part does not work', phase('Abnormal'), 'Failed'],
  ['failed', phase('Failed'), 'Failed'],
]);

celRuleCases(kubeBlocks, 'operations.kubeblocks.io', 'OpsRequest', [
  ['done', phase('Succeed'), 'Successful'],
  ['runs', phase('Running'), 'InProgress'],
  ['failed', phase('Failed'), 'Failed'],
]);
