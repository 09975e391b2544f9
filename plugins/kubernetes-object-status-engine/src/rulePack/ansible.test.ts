import { celRuleCases, says } from '../testUtils/celRuleCases';
import { ansible } from './ansible';

for (const [group, kind] of [
  ['kiali.io', 'Kiali'],
  ['awx.ansible.com', 'AWX'],
]) {
  celRuleCases(ansible, group, kind, [
    [
      'done',
      says('Failure False', 'Running True Successful', 'Successful True'),
      'Successful',
    ],
    ['runs', says('Running True Running'), 'InProgress'],
    [
      'runs again after it was done',
      says('Running True Running', 'Successful True'),
      'InProgress',
    ],
    ['failed', says('Running True Successful', 'Failure True'), 'Failed'],
    [
      'failed after all was well',
      says('Failure False', 'Running True Successful', 'Failure True'),
      'Failed',
    ],
  ]);
}
