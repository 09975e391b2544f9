import { CelRule } from '../rules/own/CelRule';

/** OpenFaaS. */
export const openFaas: CelRule[] = [
  {
    group: 'openfaas.com',
    kind: 'Function',
    inProgress: "isTrue(object, 'Reconciling') && !isTrue(object, 'Stalled')",
    failed: "isTrue(object, 'Stalled')",
    successful: "isTrue(object, 'Ready') && !isFalse(object, 'Healthy')",
    note: 'Ready: its deployment and service are in place. Healthy: a replica is available.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
