import { celRuleCases } from '../testUtils/celRuleCases';
import { cloudNativePg } from './cloudNativePg';

const group = 'postgresql.cnpg.io';
const healthy = { status: { phase: 'Cluster in healthy state' } };
const is = (phase: string) => ({ status: { phase } });

celRuleCases(cloudNativePg, group, 'Cluster', [
  ['healthy', healthy, 'Successful'],
  ['setting up its primary', is('Setting up primary'), 'InProgress'],
  ['creating a replica', is('Creating a new replica'), 'InProgress'],
  ['upgrading', is('Upgrading cluster'), 'InProgress'],
  [
    'waiting for its instances',
    is('Waiting for the instances to become active'),
    'InProgress',
  ],
  ['failing over', is('Failing over'), 'Failed'],
  ['waiting for a person', is('Waiting for user action'), 'Failed'],
  [
    'beyond recovery',
    is('Cluster is in an unrecoverable state, needs manual intervention'),
    'Failed',
  ],
  [
    'beyond recovery, in the words of version 1.27',
    is('Cluster is unrecoverable and needs manual intervention'),
    'Failed',
  ],
  ['without room', is('Not enough disk space'), 'Failed'],
  ['in a phase of tomorrow', is('Juggling instances'), 'Unknown'],
  [
    'hibernated',
    { metadata: { annotations: { 'cnpg.io/hibernation': 'on' } }, ...healthy },
    'Paused',
  ],
  [
    'no longer hibernated',
    { metadata: { annotations: { 'cnpg.io/hibernation': 'off' } }, ...healthy },
    'Successful',
  ],
  [
    'not reconciled on purpose',
    {
      metadata: { annotations: { 'cnpg.io/reconciliationLoop': 'disabled' } },
      ...healthy,
    },
    'Paused',
  ],
]);

celRuleCases(cloudNativePg, group, 'Backup', [
  ['completed', is('completed'), 'Successful'],
  ['running', is('running'), 'InProgress'],
  ['failed', is('failed'), 'Failed'],
]);

celRuleCases(cloudNativePg, group, 'ScheduledBackup', [
  ['suspended', { spec: { suspend: true } }, 'Paused'],
  ['scheduled', { status: { nextScheduleTime: 'later' } }, 'Successful'],
]);

celRuleCases(cloudNativePg, group, 'Pooler', [
  ['short', { spec: { instances: 2 }, status: { instances: 1 } }, 'InProgress'],
  ['full', { spec: { instances: 2 }, status: { instances: 2 } }, 'Successful'],
]);

celRuleCases(cloudNativePg, group, 'Database', [
  ['applied', { status: { applied: true } }, 'Successful'],
  ['refused', { status: { applied: false, message: 'no role' } }, 'Failed'],
]);
