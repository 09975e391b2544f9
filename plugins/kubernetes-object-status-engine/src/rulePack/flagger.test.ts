import { celRuleCases } from '../testUtils/celRuleCases';
import { flagger } from './flagger';

const phase = (name: string) => ({ status: { phase: name } });

celRuleCases(flagger, 'flagger.app', 'Canary', [
  ['initialized', phase('Initialized'), 'Successful'],
  ['succeeded', phase('Succeeded'), 'Successful'],
  ['progressing', phase('Progressing'), 'InProgress'],
  ['waiting', phase('Waiting'), 'InProgress'],
  ['promoting', phase('Promoting'), 'InProgress'],
  ['finalising', phase('Finalising'), 'InProgress'],
  ['waits for a person', phase('WaitingPromotion'), 'Paused'],
  ['suspended', { spec: { suspend: true }, ...phase('Initialized') }, 'Paused'],
  ['failed', phase('Failed'), 'Failed'],
  [
    'failed and suspended',
    { spec: { suspend: true }, ...phase('Failed') },
    'Failed',
  ],
]);
