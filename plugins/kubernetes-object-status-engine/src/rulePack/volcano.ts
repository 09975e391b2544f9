import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

/** Volcano: jobs in batches and their queues. */
export const volcano: CelRule[] = [
  {
    group: 'batch.volcano.sh',
    kind: 'Job',
    ...phases('status.state.phase', {
      paused: ['Aborted', 'Aborting'],
      failed: ['Failed', 'Terminated', 'Terminating'],
      successful: ['Completed'],
    }),
    message: "at(object, 'status.state.message', '')",
    note: 'An aborted job can be resumed, a terminated one cannot.',
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  {
    group: 'scheduling.volcano.sh',
    kind: 'PodGroup',
    ...phases('status.phase', { successful: ['Running', 'Completed'] }),
    note: 'Pending and Inqueue wait for room; Unknown lost some of its pods and asks for room again.',
  },
  {
    group: 'scheduling.volcano.sh',
    kind: 'Queue',
    ...phases('status.state', { paused: ['Closed'], successful: ['Open'] }),
  },
];
