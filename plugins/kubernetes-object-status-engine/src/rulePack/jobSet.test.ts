import { celRuleCases, says } from '../testUtils/celRuleCases';
import { jobSet } from './jobSet';

celRuleCases(jobSet, 'jobset.x-k8s.io', 'JobSet', [
  ['completed', says('Completed True'), 'Successful'],
  ['running', says('StartupPolicyCompleted True'), 'InProgress'],
  ['failed', says('Failed True'), 'Failed'],
  ['suspended', { spec: { suspend: true } }, 'Paused'],
]);
