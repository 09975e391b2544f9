import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

/** Infinispan. */
export const infinispan: CelRule[] = [
  {
    group: 'infinispan.org',
    kind: 'Infinispan',
    paused:
      "isTrue(object, 'GracefulShutdown') && at(object, 'spec.replicas', 1) == 0",
    inProgress: "isTrue(object, 'Upgrade') || isTrue(object, 'Stopping')",
    successful:
      "isTrue(object, 'WellFormed') && isTrue(object, 'PrelimChecksPassed')",
    note: 'WellFormed: every member sees the same cluster.',
  },
  {
    group: 'infinispan.org',
    kind: 'Cache',
    successful: "isTrue(object, 'Ready')",
  },
  ...['Backup', 'Restore', 'Batch'].map(kind => ({
    group: 'infinispan.org',
    kind,
    ...phases('status.phase', {
      failed: ['Failed'],
      successful: ['Succeeded'],
    }),
  })),
];
