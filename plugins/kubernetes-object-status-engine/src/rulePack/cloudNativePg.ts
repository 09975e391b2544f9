import { CelRule } from '../rules/own/CelRule';
import { isAnnotated, isOneOf } from './expressions';
import { forKinds } from './forKinds';
import { phases } from './phases';

const group = 'postgresql.cnpg.io';

const healthy = ['Cluster in healthy state'];

const onItsWay = [
  'Setting up primary',
  'Creating a new replica',
  'Upgrading cluster',
  'Upgrading Postgres major version',
  'Cluster upgrade delayed',
  'Online upgrade in progress',
  'Applying configuration',
  'Waiting for the instances to become active',
  'Primary instance is being restarted in-place',
  'Primary instance is being restarted without a switchover',
  'Promoting to primary cluster',
];

const wrong = [
  'Failing over',
  'Switchover in progress',
  'Waiting for user action',
  'Cluster is unrecoverable and needs manual intervention',
  'Cluster is in an unrecoverable state, needs manual intervention',
  'Not enough disk space',
  'Unable to create required cluster objects',
  'Cluster has incomplete or invalid image catalog',
  'Cluster cannot proceed to reconciliation due to an unknown plugin being required',
  'Cluster cannot proceed to reconciliation due to an error while interacting with plugins',
  'Cluster cannot execute instance online upgrade due to missing architecture binary',
];

/** CloudNativePG. */
export const cloudNativePg: CelRule[] = [
  {
    group,
    kind: 'Cluster',
    paused: `(${isAnnotated('cnpg.io/hibernation', 'on')}) || (${isAnnotated(
      'cnpg.io/reconciliationLoop',
      'disabled',
    )})`,
    unknown: `at(object, 'status.phase', '') != '' && !(${isOneOf(
      'status.phase',
      [...healthy, ...onItsWay, ...wrong],
    )})`,
    failed: isOneOf('status.phase', wrong),
    successful: isOneOf('status.phase', healthy),
    message: "at(object, 'status.phaseReason', at(object, 'status.phase', ''))",
    note: 'A phase that is not listed is Unknown. A failover is wrong until it is over.',
    children: [
      { apiVersion: 'v1', kind: 'Pod' },
      { apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
      { apiVersion: 'batch/v1', kind: 'Job' },
    ],
  },
  ...forKinds(group, ['Backup'], {
    ...phases('status.phase', {
      failed: ['failed', 'walArchivingFailing'],
      successful: ['completed'],
    }),
    message: "at(object, 'status.error', '')",
  }),
  {
    group,
    kind: 'ScheduledBackup',
    paused: "at(object, 'spec.suspend', false)",
    successful:
      "at(object, 'status.lastCheckTime', '') != '' || at(object, 'status.nextScheduleTime', '') != ''",
  },
  {
    group,
    kind: 'Pooler',
    successful:
      "at(object, 'status.instances', 0) >= at(object, 'spec.instances', 1)",
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...forKinds(group, ['Database', 'Publication', 'Subscription'], {
    failed:
      "!at(object, 'status.applied', true) && at(object, 'status.message', '') != ''",
    successful: "at(object, 'status.applied', false)",
    message: "at(object, 'status.message', '')",
  }),
];
