import { CelRule } from '../rules/own/CelRule';
import { forGroups } from './forKinds';

/** The second is the group of the releases before 0.24. */
const groups = ['k8s.mariadb.com', 'mariadb.mmontes.io'];

const reason = "reasonOf(object, 'Complete')";

/** The MariaDB operator. */
export const mariaDb: CelRule[] = [
  ...forGroups(groups, ['MariaDB', 'MaxScale'], {
    paused:
      "at(object, 'spec.suspend', false) || reasonOf(object, 'Ready') == 'Suspended'",
    inProgress:
      "isFalse(object, 'Ready') && reasonOf(object, 'Ready') != 'Failed'",
    failed: "isFalse(object, 'Ready')",
    successful: "isTrue(object, 'Ready')",
    note: 'StatefulSetNotReady, RestoreBackup, SwitchPrimary, ConfigureReplication, ConfigureGalera, RecoverGalera, ResizingStorage, PendingUpdate and Updating are on their way.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  }),
  ...forGroups(
    groups,
    ['Connection', 'Database', 'ExternalMariaDB', 'Grant', 'User'],
    {
      paused: "at(object, 'spec.suspend', false)",
      inProgress:
        "isFalse(object, 'Ready') && !(reasonOf(object, 'Ready') in ['Failed', 'ConnectionFailed'])",
      failed: "isFalse(object, 'Ready')",
      successful: "isTrue(object, 'Ready')",
    },
  ),
  ...forGroups(
    groups,
    ['Backup', 'PhysicalBackup', 'PointInTimeRecovery', 'Restore', 'SqlJob'],
    {
      paused: `at(object, 'spec.schedule.suspend', false) || ${reason} in ['JobSuspended', 'SnapshotSuspended']`,
      failed: `${reason} in ['JobFailed', 'SnapshotFailed', 'CronJobFailed'] || (${reason} == 'CronJobScheduled' && messageOf(object, 'Complete') == 'Failed')`,
      successful: `isTrue(object, 'Complete') || ${reason} == 'CronJobScheduled'`,
      note: 'Of a job that failed the reason tells, whatever the status of Complete. A scheduled one never completes: it is in place once its CronJob is, and a failed run has the reason of a scheduled one.',
      children: [
        { apiVersion: 'batch/v1', kind: 'CronJob' },
        { apiVersion: 'batch/v1', kind: 'Job' },
        { apiVersion: 'v1', kind: 'Pod' },
      ],
    },
  ),
];
