import { celRuleCases } from '../testUtils/celRuleCases';
import { spotDeployment } from './spotDeployment';

const is = (phase: string) => ({ status: { phase } });

celRuleCases(spotDeployment, 'spot.io', 'SpotDeployment', [
  ['healthy', is('Healthy'), 'Successful'],
  ['progressing', is('Progressing'), 'InProgress'],
  ['paused', is('Paused'), 'Paused'],
  ['degraded', is('Degraded'), 'Failed'],
]);
