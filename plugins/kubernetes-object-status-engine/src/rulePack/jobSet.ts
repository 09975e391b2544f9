import { CelRule } from '../rules/own/CelRule';

/** JobSet: Jobs that begin and end together. */
export const jobSet: CelRule[] = [
  {
    group: 'jobset.x-k8s.io',
    kind: 'JobSet',
    paused:
      "(at(object, 'spec.suspend', false) || isTrue(object, 'Suspended')) && !isTrue(object, 'Completed') && !isTrue(object, 'Failed')",
    failed: "isTrue(object, 'Failed')",
    successful: "isTrue(object, 'Completed')",
    children: [
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
