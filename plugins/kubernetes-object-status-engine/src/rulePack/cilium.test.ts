import { celRuleCases, says } from '../testUtils/celRuleCases';
import { cilium } from './cilium';

celRuleCases(cilium, 'cilium.io', 'CiliumNetworkPolicy', [
  ['nothing is reported yet', {}, 'Successful'],
  ['valid', says('Valid True'), 'Successful'],
  ['invalid', says('Valid False'), 'Failed'],
]);
