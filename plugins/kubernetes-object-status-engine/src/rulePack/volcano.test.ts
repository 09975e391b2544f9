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
