import { celRuleCases } from '../testUtils/celRuleCases';
import { actionsRunners } from './actionsRunners';

const phase = (name: string) => ({ status: { phase: name } });

celRuleCases(actionsRunners, 'actions.github.com', 'AutoscalingRunnerSet', [
  ['running', phase('Running'), 'Successful'],
  ['pending', phase('Pending'), 'InProgress'],
  ['too old for the service', phase('Outdated'), 'Failed'],
]);

celRuleCases(actionsRunners, 'actions.github.com', 'EphemeralRunner', [
  ['has run its job', phase('Succeeded'), 'Successful'],
  ['failed', phase('Failed'), 'Failed'],
]);
