import { celRuleCases } from '../testUtils/celRuleCases';
import { ambassador } from './ambassador';

const state = (name: string) => ({ status: { state: name } });

celRuleCases(ambassador, 'getambassador.io', 'Mapping', [
  ['running', state('Running'), 'Successful'],
  ['inactive', state('Inactive'), 'Failed'],
]);

celRuleCases(ambassador, 'getambassador.io', 'Host', [
  ['ready', state('Ready'), 'Successful'],
  ['waits for its certificate', state('Pending'), 'InProgress'],
  ['an error', state('Error'), 'Failed'],
]);
