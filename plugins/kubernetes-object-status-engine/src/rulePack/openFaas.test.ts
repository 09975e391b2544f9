import { celRuleCases, says } from '../testUtils/celRuleCases';
import { openFaas } from './openFaas';

celRuleCases(openFaas, 'openfaas.com', 'Function', [
  ['ready and healthy', says('Ready True', 'Healthy True'), 'Successful'],
  [
    'no replica is available',
    says('Ready True', 'Healthy False'),
    'InProgress',
  ],
  ['being reconciled', says('Ready True', 'Reconciling True'), 'InProgress'],
  ['not ready', says('Ready False'), 'InProgress'],
  [
    'stalled',
    says('Ready False', 'Reconciling True', 'Stalled True'),
    'Failed',
  ],
]);
