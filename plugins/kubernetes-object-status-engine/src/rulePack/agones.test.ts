import { celRuleCases } from '../testUtils/celRuleCases';
import { agones } from './agones';

const state = (name: string) => ({ status: { state: name } });

celRuleCases(agones, 'agones.dev', 'GameServer', [
  ['ready', state('Ready'), 'Successful'],
  ['allocated', state('Allocated'), 'Successful'],
  ['starts', state('Starting'), 'InProgress'],
  ['unhealthy', state('Unhealthy'), 'Failed'],
  ['an error', state('Error'), 'Failed'],
]);

celRuleCases(agones, 'agones.dev', 'Fleet', [
  [
    'ready or allocated',
    {
      spec: { replicas: 3 },
      status: { replicas: 3, readyReplicas: 1, allocatedReplicas: 2 },
    },
    'Successful',
  ],
  [
    'one short',
    { spec: { replicas: 3 }, status: { replicas: 3, readyReplicas: 2 } },
    'InProgress',
  ],
]);
