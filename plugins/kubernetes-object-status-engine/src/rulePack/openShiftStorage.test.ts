import { celRuleCases, says } from '../testUtils/celRuleCases';
import { openShiftStorage } from './openShiftStorage';

celRuleCases(openShiftStorage, 'ocs.openshift.io', 'StorageCluster', [
  [
    'available',
    says('Available True', 'Progressing False', 'Degraded False'),
    'Successful',
  ],
  ['initializing', says('Available False', 'Progressing True'), 'InProgress'],
  [
    'available and being changed',
    says('Available True', 'Progressing True'),
    'InProgress',
  ],
  ['degraded', says('Available True', 'Degraded True'), 'Failed'],
  [
    'of the wrong version',
    says('Available True', 'VersionMismatch True'),
    'Failed',
  ],
  ['in error', { status: { phase: 'Error' } }, 'Failed'],
]);

celRuleCases(openShiftStorage, 'noobaa.io', 'BackingStore', [
  ['ready', { status: { phase: 'Ready' } }, 'Successful'],
  ['connecting', { status: { phase: 'Connecting' } }, 'InProgress'],
  ['rejected', { status: { phase: 'Rejected' } }, 'Failed'],
]);
