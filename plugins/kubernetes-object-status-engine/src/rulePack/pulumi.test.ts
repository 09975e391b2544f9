import { celRuleCases, says } from '../testUtils/celRuleCases';
import { pulumi } from './pulumi';

celRuleCases(pulumi, 'pulumi.com', 'Stack', [
  ['ready', says('Ready True ProcessingCompleted'), 'Successful'],
  [
    'under way',
    says('Ready False NotReadyInProgress', 'Reconciling True'),
    'InProgress',
  ],
  ['stalled', says('Ready False NotReadyStalled', 'Stalled True'), 'Failed'],
  [
    'not ready, its last update failed and is tried again',
    {
      status: {
        lastUpdate: { state: 'failed' },
        conditions: [{ type: 'Ready', status: 'False' }],
      },
    },
    'InProgress',
  ],
  [
    'of an old operator: updated',
    { status: { lastUpdate: { state: 'succeeded' } } },
    'Successful',
  ],
  [
    'of an old operator: not updated',
    { status: { lastUpdate: { state: 'failed' } } },
    'Failed',
  ],
]);

celRuleCases(pulumi, 'auto.pulumi.com', 'Update', [
  ['done', says('Complete True', 'Failed False'), 'Successful'],
  ['failed', says('Complete True', 'Failed True'), 'Failed'],
  ['under way', says('Progressing True'), 'InProgress'],
]);
