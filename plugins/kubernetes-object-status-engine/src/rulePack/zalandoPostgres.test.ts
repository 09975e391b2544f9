import { celRuleCases } from '../testUtils/celRuleCases';
import { zalandoPostgres } from './zalandoPostgres';

const is = (PostgresClusterStatus: string) => ({
  status: { PostgresClusterStatus },
});

celRuleCases(zalandoPostgres, 'acid.zalan.do', 'postgresql', [
  ['running', is('Running'), 'Successful'],
  ['is made', is('Creating'), 'InProgress'],
  ['is updated', is('Updating'), 'InProgress'],
  ['could not be made', is('CreateFailed'), 'Failed'],
  ['could not be updated', is('UpdateFailed'), 'Failed'],
  ['invalid', is('Invalid'), 'Failed'],
]);
