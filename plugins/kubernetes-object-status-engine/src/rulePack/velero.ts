import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

const group = 'velero.io';

const failed = ['FailedValidation', 'Failed', 'PartiallyFailed'];
const message = "at(object, 'status.message', '')";

/** Velero: backups and restores. */
export const velero: CelRule[] = [
  ...forKinds(group, ['Backup', 'Restore'], {
    ...phases('status.phase', { failed, successful: ['Completed'] }),
    message: "at(object, 'status.failureReason', '')",
    note: 'A phase that waits for plugins or finalizes has not ended, PartiallyFailed in its name or not.',
  }),
  {
    group,
    kind: 'Schedule',
    paused: "at(object, 'spec.paused', false)",
    failed: "at(object, 'status.phase', '') == 'FailedValidation'",
    successful: "at(object, 'status.phase', '') == 'Enabled'",
  },
  {
    group,
    kind: 'BackupStorageLocation',
    ...phases('status.phase', {
      failed: ['Unavailable'],
      successful: ['Available'],
    }),
    message,
  },
  {
    group,
    kind: 'VolumeSnapshotLocation',
    failed: "at(object, 'status.phase', '') == 'Unavailable'",
    successful: 'true',
    note: 'In place once it exists: the server checks it when a backup uses it, and writes no phase.',
  },
  {
    group,
    kind: 'BackupRepository',
    ...phases('status.phase', {
      failed: ['NotReady'],
      successful: ['Ready'],
    }),
    message,
  },
  ...['DataDownload', 'DataUpload', 'PodVolumeBackup', 'PodVolumeRestore'].map(
    kind => ({
      group,
      kind,
      ...phases('status.phase', {
        failed: ['Failed', 'Canceled'],
        successful: ['Completed'],
      }),
      message,
    }),
  ),
  ...forKinds(
    group,
    ['DeleteBackupRequest', 'DownloadRequest', 'ServerStatusRequest'],
    phases('status.phase', { successful: ['Processed'] }),
  ),
];
