import { celRuleCases } from '../testUtils/celRuleCases';
import { volumeSnapshots } from './volumeSnapshots';

for (const [group, kind] of [
  ['snapshot.storage.k8s.io', 'VolumeSnapshot'],
  ['snapshot.storage.k8s.io', 'VolumeSnapshotContent'],
  ['groupsnapshot.storage.k8s.io', 'VolumeGroupSnapshot'],
]) {
  celRuleCases(volumeSnapshots, group, kind, [
    ['ready to use', { status: { readyToUse: true } }, 'Successful'],
    ['being taken', { status: { readyToUse: false } }, 'InProgress'],
    [
      'could not be taken',
      { status: { readyToUse: false, error: { message: 'no' } } },
      'Failed',
    ],
    ['an error without words', { status: { error: {} } }, 'Failed'],
    [
      'ready after an error',
      { status: { readyToUse: true, error: { message: 'no' } } },
      'Successful',
    ],
  ]);
}
