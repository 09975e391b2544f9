import { celRuleCases, conditions, says } from '../testUtils/celRuleCases';
import { fleet } from './fleet';

for (const kind of ['GitRepo', 'Bundle']) {
  celRuleCases(fleet, 'fleet.cattle.io', kind, [
    [
      'on all clusters',
      {
        status: {
          conditions: conditions('Ready True'),
          summary: { desiredReady: 2, ready: 2 },
        },
      },
      'Successful',
    ],
    [
      'on one of two',
      {
        status: {
          conditions: conditions('Ready True'),
          summary: { desiredReady: 2, ready: 1 },
        },
      },
      'InProgress',
    ],
    ['not ready', says('Ready False'), 'InProgress'],
    ['stalled', says('Ready True', 'Stalled True'), 'Failed'],
    ['cannot be fetched', says('GitPolling False'), 'Failed'],
    ['paused', { spec: { paused: true }, ...says('Ready True') }, 'Paused'],
  ]);
}
