import { CelRule } from '../rules/own/CelRule';
import { forGroups } from './forKinds';

const isReady = "at(object, 'status.readyToUse', false)";
const error = "at(object, 'status.error.message', '')";

/** Snapshots of volumes (CSI), one by one and in groups. */
export const volumeSnapshots: CelRule[] = [
  ...forGroups(
    ['snapshot.storage.k8s.io'],
    ['VolumeSnapshot', 'VolumeSnapshotContent'],
    {
      failed: `!${isReady} && has(at(object, 'status', {}).error)`,
      successful: isReady,
      message: error,
      note: 'An error is tried again: one that stands beside a snapshot in use is over.',
    },
  ),
  ...forGroups(
    ['groupsnapshot.storage.k8s.io'],
    ['VolumeGroupSnapshot', 'VolumeGroupSnapshotContent'],
    {
      failed: `!${isReady} && has(at(object, 'status', {}).error)`,
      successful: isReady,
      message: error,
    },
  ),
];
