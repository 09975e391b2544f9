import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** VolSync: replication of volumes. */
export const volSync: CelRule[] = forKinds(
  'volsync.backube',
  ['ReplicationDestination', 'ReplicationSource'],
  {
    paused: "at(object, 'spec.paused', false)",
    failed:
      "at(object, 'status.latestMoverStatus.result', '') == 'Failed' || reasonOf(object, 'Synchronizing') == 'Error'",
    successful: "at(object, 'status.lastSyncTime', '') != ''",
    note: 'In place once it has been in step one time; between two runs it waits.',
    children: [
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
);
