import { celRuleCases, says } from '../testUtils/celRuleCases';
import { keda } from './keda';

celRuleCases(keda, 'keda.sh', 'ScaledObject', [
  ['ready', says('Ready True', 'Active False'), 'Successful'],
  ['not known yet', says('Ready Unknown'), 'InProgress'],
  ['wrong', says('Ready False ScaledObjectCheckFailed'), 'Failed'],
  ['its metrics do not come', says('Ready True', 'Fallback True'), 'Failed'],
  ['paused', says('Ready True', 'Paused True'), 'Paused'],
]);

celRuleCases(keda, 'keda.sh', 'ScaledJob', [
  ['ready', says('Ready True'), 'Successful'],
  [
    'a trigger does not work',
    says('Ready Unknown PartialTriggerError'),
    'Failed',
  ],
  ['wrong', says('Ready False TriggerError'), 'Failed'],
  ['paused', says('Ready True', 'Paused True'), 'Paused'],
]);
