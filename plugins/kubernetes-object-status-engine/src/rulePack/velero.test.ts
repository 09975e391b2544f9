import { celRuleCases, statusOf } from '../testUtils/celRuleCases';
import { velero } from './velero';

const is = (phase: string) => ({ status: { phase } });

for (const kind of ['Backup', 'Restore']) {
  celRuleCases(velero, 'velero.io', kind, [
    ['completed', is('Completed'), 'Successful'],
    ['running', is('InProgress'), 'InProgress'],
    ['waiting for plugins', is('WaitingForPluginOperations'), 'InProgress'],
    ['ending with errors', is('FinalizingPartiallyFailed'), 'InProgress'],
    ['ended with errors', is('PartiallyFailed'), 'Failed'],
    ['not valid', is('FailedValidation'), 'Failed'],
    ['failed', is('Failed'), 'Failed'],
  ]);
}

celRuleCases(velero, 'velero.io', 'Schedule', [
  ['enabled', is('Enabled'), 'Successful'],
  ['not valid', is('FailedValidation'), 'Failed'],
  ['paused', { spec: { paused: true }, ...is('Enabled') }, 'Paused'],
]);

celRuleCases(velero, 'velero.io', 'BackupStorageLocation', [
  ['available', is('Available'), 'Successful'],
  ['out of reach', is('Unavailable'), 'Failed'],
]);

celRuleCases(velero, 'velero.io', 'DataUpload', [
  ['completed', is('Completed'), 'Successful'],
  ['accepted', is('Accepted'), 'InProgress'],
  ['canceled', is('Canceled'), 'Failed'],
]);

describe('where Velero keeps snapshots', () => {
  it('is in place once it exists, since no phase is written', () => {
    expect(statusOf(velero, 'velero.io', 'VolumeSnapshotLocation')).toBe(
      'Successful',
    );
  });
});
