import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

/** Volcano: queues; its jobs stand with the other batch systems. */
export const volcano: CelRule[] = [
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
