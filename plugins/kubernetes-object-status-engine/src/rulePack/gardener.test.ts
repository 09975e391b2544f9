import { celRuleCases, conditions, says } from '../testUtils/celRuleCases';
import { gardener } from './gardener';

const shoot = (state: string, ...written: string[]) => ({
  status: {
    lastOperation: { state },
    conditions: conditions(...written),
  },
});

celRuleCases(gardener, 'core.gardener.cloud', 'Shoot', [
  [
    'in order',
    shoot('Succeeded', 'APIServerAvailable True', 'EveryNodeReady True'),
    'Successful',
  ],
  [
    'is reconciled',
    shoot('Processing', 'APIServerAvailable True'),
    'InProgress',
  ],
  [
    'a part is out of order for a short time',
    shoot('Succeeded', 'EveryNodeReady Progressing'),
    'InProgress',
  ],
  [
    'a part is not known',
    shoot('Succeeded', 'EveryNodeReady Unknown'),
    'InProgress',
  ],
  [
    'a part is out of order',
    shoot('Succeeded', 'EveryNodeReady False'),
    'Failed',
  ],
  ['no part has been looked at', shoot('Succeeded'), 'InProgress'],
  ['tries again', shoot('Error', 'APIServerAvailable True'), 'Failed'],
  ['has given up', shoot('Failed', 'APIServerAvailable True'), 'Failed'],
  [
    'sleeps',
    { spec: { hibernation: { enabled: true } }, ...shoot('Succeeded') },
    'Paused',
  ],
]);

celRuleCases(gardener, 'resources.gardener.cloud', 'ManagedResource', [
  [
    'applied and healthy',
    says('ResourcesApplied True', 'ResourcesHealthy True'),
    'Successful',
  ],
  [
    'rolls out',
    says(
      'ResourcesApplied True',
      'ResourcesHealthy True',
      'ResourcesProgressing True',
    ),
    'InProgress',
  ],
  ['cannot be applied', says('ResourcesApplied False ApplyFailed'), 'Failed'],
  [
    'is being applied',
    says('ResourcesApplied False ApplyProgressing'),
    'InProgress',
  ],
]);
