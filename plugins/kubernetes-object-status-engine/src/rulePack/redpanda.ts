import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Redpanda operator. */
export const redpanda: CelRule[] = [
  {
    group: 'cluster.redpanda.com',
    kind: 'Redpanda',
    failed: "isTrue(object, 'Stalled')",
    successful: "isTrue(object, 'Ready')",
    note: 'Ready is False while the cluster is deployed.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...forKinds('cluster.redpanda.com', ['Topic'], {
    successful: "isTrue(object, 'Ready')",
  }),
];
