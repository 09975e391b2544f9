import { celRuleCases, says } from '../testUtils/celRuleCases';
import { kong } from './kong';

celRuleCases(kong, 'configuration.konghq.com', 'KongPlugin', [
  ['programmed', says('Programmed True'), 'Successful'],
  ['not programmed yet', says('Programmed False Pending'), 'InProgress'],
  ['invalid', says('Programmed False Invalid'), 'Failed'],
]);

celRuleCases(kong, 'gateway-operator.konghq.com', 'DataPlane', [
  ['ready', says('Ready True'), 'Successful'],
  ['not ready', says('Ready False'), 'InProgress'],
]);
