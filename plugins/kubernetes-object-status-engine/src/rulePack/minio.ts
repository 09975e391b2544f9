import { CelRule } from '../rules/own/CelRule';

const state = "at(object, 'status.currentState', '')";

/** MinIO operator. */
export const minio: CelRule[] = [
  {
    group: 'minio.min.io',
    kind: 'Tenant',
    failed: `${state} in ['Statefulset not controlled by operator', 'Another MinIO Tenant already exists in the namespace', 'Tenant credentials are not set properly', 'Different versions across MinIO Pools', 'Pool Decommissioning Not Allowed'] || (${state} == 'Initialized' && at(object, 'status.healthStatus', '') == 'red')`,
    successful: `${state} == 'Initialized'`,
    message: state,
    note: 'Every other state says what is being provisioned, updated or waited for. A tenant in place is red when it has lost its quorum; yellow heals itself.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group: 'sts.min.io',
    kind: 'PolicyBinding',
    successful: `${state} == 'Initialized'`,
  },
];
