import { CelRule } from '../rules/own/CelRule';

/** Quay operator. */
export const quay: CelRule[] = [
  {
    group: 'quay.redhat.com',
    kind: 'QuayRegistry',
    failed: "isTrue(object, 'RolloutBlocked')",
    successful: "isTrue(object, 'Available')",
    note: 'RolloutBlocked: its configuration or a missing component stands in the way.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
