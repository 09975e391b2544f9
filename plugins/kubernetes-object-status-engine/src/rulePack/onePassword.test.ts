import { celRuleCases, says } from '../testUtils/celRuleCases';
import { onePassword } from './onePassword';

celRuleCases(onePassword, 'onepassword.com', 'OnePasswordItem', [
  ['ready', says('Ready True'), 'Successful'],
  ['the item cannot be read', says('Ready False'), 'Failed'],
]);
