import { celRuleCases, says } from '../testUtils/celRuleCases';
import { quay } from './quay';

celRuleCases(quay, 'quay.redhat.com', 'QuayRegistry', [
  ['available', says('Available True', 'RolloutBlocked False'), 'Successful'],
  ['starting', says('Available False'), 'InProgress'],
  ['blocked', says('Available True', 'RolloutBlocked True'), 'Failed'],
]);
