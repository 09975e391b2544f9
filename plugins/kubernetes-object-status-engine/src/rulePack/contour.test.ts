import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { contour } from './contour';

celRuleCases(contour, 'projectcontour.io', 'HTTPProxy', [
  ['valid', says('Valid True'), 'Successful'],
  ['invalid', says('Valid False ErrorPresent'), 'Failed'],
  [
    'included by nobody yet',
    {
      status: {
        currentStatus: 'orphaned',
        conditions: conditions('Valid False Orphaned'),
      },
    },
    'InProgress',
  ],
  [
    'not looked at',
    { status: { currentStatus: 'NotReconciled' } },
    'InProgress',
  ],
]);

celRuleCases(contour, 'projectcontour.io', 'ExtensionService', [
  ['valid', says('Valid True'), 'Successful'],
  ['its service is missing', says('Valid False ErrorPresent'), 'Failed'],
]);
