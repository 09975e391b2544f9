import { celRuleCases } from '../testUtils/celRuleCases';
import { gpuOperator } from './gpuOperator';

celRuleCases(gpuOperator, 'nvidia.com', 'ClusterPolicy', [
  ['ready', { status: { state: 'ready' } }, 'Successful'],
  ['installing', { status: { state: 'notReady' } }, 'InProgress'],
  ['another policy rules', { status: { state: 'ignored' } }, 'Paused'],
]);
