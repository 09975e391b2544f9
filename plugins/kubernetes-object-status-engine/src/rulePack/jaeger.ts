import { CelRule } from '../rules/own/CelRule';

/** The Jaeger operator of Jaeger 1. */
export const jaeger: CelRule[] = [
  {
    group: 'jaegertracing.io',
    kind: 'Jaeger',
    failed: "at(object, 'status.phase', '') == 'Failed'",
    successful: "at(object, 'status.phase', '') == 'Running'",
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
