import { celRuleCases } from '../testUtils/celRuleCases';
import { jaeger } from './jaeger';

const phase = (name: string) => ({ status: { phase: name } });

celRuleCases(jaeger, 'jaegertracing.io', 'Jaeger', [
  ['running', phase('Running'), 'Successful'],
  ['pending', phase('Pending'), 'InProgress'],
  ['failed', phase('Failed'), 'Failed'],
]);
