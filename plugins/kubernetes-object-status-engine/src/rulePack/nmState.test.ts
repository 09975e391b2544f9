import { celRuleCases, says } from '../testUtils/celRuleCases';
import { nmState } from './nmState';

celRuleCases(nmState, 'nmstate.io', 'NodeNetworkConfigurationPolicy', [
  ['configured', says('Available True', 'Progressing False'), 'Successful'],
  [
    'being configured',
    says('Available Unknown', 'Progressing True'),
    'InProgress',
  ],
  [
    'still being configured',
    says('Available True', 'Progressing True'),
    'InProgress',
  ],
  [
    'could not be configured',
    says('Available False', 'Degraded True'),
    'Failed',
  ],
  [
    'no node matches',
    says('Available False NoMatchingNode', 'Ignored True'),
    'Paused',
  ],
]);

celRuleCases(nmState, 'nmstate.io', 'NodeNetworkConfigurationEnactment', [
  ['done', says('Available True'), 'Successful'],
  ['failing', says('Failing True'), 'Failed'],
  ['given up', says('Aborted True'), 'Failed'],
  ['waiting', says('Pending True'), 'InProgress'],
]);
