import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

/** Scylla operator. */
export const scylla: CelRule[] = forKinds(
  'scylla.scylladb.com',
  ['NodeConfig', 'ScyllaCluster', 'ScyllaDBDatacenter', 'ScyllaOperatorConfig'],
  {
    failed: "isTrue(object, 'Degraded')",
    successful: "isTrue(object, 'Available') && !isTrue(object, 'Progressing')",
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
);
