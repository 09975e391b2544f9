import { celRuleCases } from '../testUtils/celRuleCases';
import { openSearch } from './openSearch';

const is = (phase: string, health?: string, initialized = true) => ({
  status: { phase, health, initialized },
});

celRuleCases(openSearch, 'opensearch.opster.io', 'OpenSearchCluster', [
  ['green', is('RUNNING', 'green'), 'Successful'],
  ['without word of its health', is('RUNNING'), 'Successful'],
  ['yellow', is('RUNNING', 'yellow'), 'InProgress'],
  ['red', is('RUNNING', 'red'), 'Failed'],
  ['starting', is('RUNNING', 'red', false), 'InProgress'],
  ['upgraded', is('UPGRADING', 'green'), 'InProgress'],
]);

celRuleCases(openSearch, 'opensearch.opster.io', 'OpensearchUser', [
  ['created', { status: { state: 'CREATED' } }, 'Successful'],
  ['refused', { status: { state: 'ERROR' } }, 'Failed'],
]);
