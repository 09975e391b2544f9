import { celRuleCases } from '../testUtils/celRuleCases';
import { longhorn } from './longhorn';

const volume = (state: string, robustness: string) => ({
  status: { state, robustness },
});

celRuleCases(longhorn, 'longhorn.io', 'Volume', [
  ['in use', volume('attached', 'healthy'), 'Successful'],
  ['not in use', volume('detached', 'unknown'), 'Successful'],
  ['being attached', volume('attaching', 'unknown'), 'InProgress'],
  ['rebuilding', volume('attached', 'degraded'), 'InProgress'],
  ['lost', volume('detached', 'faulted'), 'Failed'],
]);

celRuleCases(longhorn, 'longhorn.io', 'Backup', [
  ['completed', { status: { state: 'Completed' } }, 'Successful'],
  ['error', { status: { state: 'Error' } }, 'Failed'],
]);
