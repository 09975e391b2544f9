import { celRuleCases } from '../testUtils/celRuleCases';
import { volcano } from './volcano';

celRuleCases(volcano, 'scheduling.volcano.sh', 'PodGroup', [
  ['running', { status: { phase: 'Running' } }, 'Successful'],
  ['in the queue', { status: { phase: 'Inqueue' } }, 'InProgress'],
]);

celRuleCases(volcano, 'scheduling.volcano.sh', 'Queue', [
  ['open', { status: { state: 'Open' } }, 'Successful'],
  ['closed', { status: { state: 'Closed' } }, 'Paused'],
]);

const job = (phase: string) => ({ status: { state: { phase } } });
celRuleCases(volcano, 'batch.volcano.sh', 'Job', [
  ['completed', job('Completed'), 'Successful'],
  ['running', job('Running'), 'InProgress'],
  ['restarting', job('Restarting'), 'InProgress'],
  ['aborted, to be resumed', job('Aborted'), 'Paused'],
  ['terminated', job('Terminated'), 'Failed'],
  ['failed', job('Failed'), 'Failed'],
]);
