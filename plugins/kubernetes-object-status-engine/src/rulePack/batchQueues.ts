import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';
import { phases } from './phases';

const jobs = [
  { apiVersion: 'batch/v1', kind: 'Job' },
  { apiVersion: 'v1', kind: 'Pod' },
];

/** Batch work: JobSet, Kueue, Volcano. */
export const batchQueues: CelRule[] = [
  {
    group: 'jobset.x-k8s.io',
    kind: 'JobSet',
    paused: "at(object, 'spec.suspend', false) || isTrue(object, 'Suspended')",
    failed: "isTrue(object, 'Failed')",
    successful: "isTrue(object, 'Completed')",
    children: jobs,
  },
  ...forKinds(
    'kueue.x-k8s.io',
    ['ClusterQueue', 'LocalQueue', 'AdmissionCheck'],
    {
      inProgress:
        "isFalse(object, 'Active') && reasonOf(object, 'Active') == 'Terminating'",
      failed: "isFalse(object, 'Active')",
      successful: "isTrue(object, 'Active')",
      note: 'Not active: it lacks a flavor or a check, or somebody stopped it, and lets nothing through.',
    },
  ),
  {
    group: 'kueue.x-k8s.io',
    kind: 'Workload',
    paused: "!at(object, 'spec.active', true)",
    failed:
      "isTrue(object, 'Finished') && reasonOf(object, 'Finished') in ['Failed', 'JobFailed']",
    successful: "isTrue(object, 'Finished')",
  },
  {
    group: 'batch.volcano.sh',
    kind: 'Job',
    ...phases('status.state.phase', {
      failed: ['Aborted', 'Failed', 'Terminated'],
      successful: ['Completed'],
    }),
    note: 'As a Job: Pending, Running, Restarting, Aborting, Completing and Terminating are on their way.',
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
];
