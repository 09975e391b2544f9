import { celRuleCases } from '../testUtils/celRuleCases';
import { loadTests } from './loadTests';

const stage = (name: string) => ({ status: { stage: name } });

celRuleCases(loadTests, 'k6.io', 'TestRun', [
  ['finished', stage('finished'), 'Successful'],
  ['runs', stage('started'), 'InProgress'],
  ['an error', stage('error'), 'Failed'],
]);
