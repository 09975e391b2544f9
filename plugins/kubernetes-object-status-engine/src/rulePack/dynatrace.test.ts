import { celRuleCases } from '../testUtils/celRuleCases';
import { dynatrace } from './dynatrace';

const phase = (name: string) => ({ status: { phase: name } });

for (const kind of ['DynaKube', 'EdgeConnect']) {
  celRuleCases(dynatrace, 'dynatrace.com', kind, [
    ['running', phase('Running'), 'Successful'],
    ['is deployed', phase('Deploying'), 'InProgress'],
    ['an error', phase('Error'), 'Failed'],
  ]);
}
