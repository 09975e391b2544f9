import { celRuleCases, says } from '../testUtils/celRuleCases';
import { redpanda } from './redpanda';

celRuleCases(redpanda, 'cluster.redpanda.com', 'Redpanda', [
  ['ready', says('Ready True'), 'Successful'],
  ['being deployed', says('Ready False'), 'InProgress'],
  ['stalled', says('Ready False', 'Stalled True'), 'Failed'],
]);
