import { CelRule } from '../rules/own/CelRule';
import { forGroups } from './forKinds';

/** Trident Protect came out of Astra Control and kept its kinds. */
const groups = ['astra.netapp.io', 'protect.trident.netapp.io'];

// Some of its controllers write the states with a small first letter.
const state = "at(object, 'status.state', '').lowerAscii()";

const wrong = "['failed', 'error', 'unavailable', 'invalid']";

/** NetApp Astra and Trident Protect: backups, restores and what they need. */
export const netAppAstra: CelRule[] = [
  ...forGroups(
    groups,
    [
      'Backup',
      'BackupInplaceRestore',
      'BackupRestore',
      'ExecHooksRun',
      'KopiaVolumeBackup',
      'KopiaVolumeRestore',
      'PVCCopy',
      'PVCErase',
      'ResourceBackup',
      'ResourceDelete',
      'ResourceRestore',
      'ResticVolumeBackup',
      'ResticVolumeRestore',
      'ResticVolumeSnapshotCopy',
      'ShutdownSnapshot',
      'Snapshot',
      'SnapshotInplaceRestore',
      'SnapshotRestore',
      'AppMirrorUpdate',
    ],
    {
      failed: `${state} in ${wrong}`,
      successful: `${state} in ['completed', 'succeeded']`,
      message: "at(object, 'status.error', '')",
    },
  ),
  ...forGroups(groups, ['AppVault'], {
    failed: `${state} in ${wrong}`,
    successful: `${state} == 'available'`,
    message: "at(object, 'status.error', '')",
  }),
  ...forGroups(groups, ['Application'], {
    failed: `${state} in ${wrong} || isFalse(object, 'Ready')`,
    successful: `isTrue(object, 'Ready') || ${state} in ['ready', 'available']`,
  }),
  ...forGroups(groups, ['AppMirrorRelationship'], {
    failed: `${state} in ${wrong}`,
    successful: `${state} in ['established', 'promoted']`,
    message: "at(object, 'status.error', '')",
  }),
  ...forGroups(groups, ['ExecHook', 'Schedule'], {
    paused: "!at(object, 'spec.enabled', true)",
    failed: `${state} in ${wrong} || at(object, 'status.error', '') != ''`,
    successful: 'true',
    note: 'Definitions: in place once they exist. What they start has objects of its own.',
  }),
];
