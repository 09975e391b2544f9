import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { phases } from './phases';

const children = [
  { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  { apiVersion: 'v1', kind: 'Pod' },
];

/** MySQL: the operator of Oracle and MOCO of Cybozu. */
export const mySql: CelRule[] = [
  {
    group: 'mysql.oracle.com',
    kind: 'InnoDBCluster',
    ...phases('status.cluster.status', {
      failed: ['OFFLINE', 'NO_QUORUM', 'SPLIT_BRAIN', 'INVALID'],
      successful: ['ONLINE'],
    }),
    note: 'ONLINE_PARTIAL and ONLINE_UNCERTAIN lack members, so they are not there yet.',
    children,
  },
  {
    group: 'mysql.oracle.com',
    kind: 'MySQLBackup',
    ...phases('status.status', {
      failed: ['Error', 'Failed'],
      successful: ['Completed'],
    }),
  },
  {
    group: 'moco.cybozu.com',
    kind: 'MySQLCluster',
    paused:
      "isFalse(object, 'ReconciliationActive') || isFalse(object, 'ClusteringActive')",
    failed: "at(object, 'status.errantReplicas', 0) > 0",
    successful: allOf(
      "isTrue(object, 'Initialized')",
      "isTrue(object, 'Available')",
      "isTrue(object, 'Healthy')",
    ),
    note: 'Available: the primary accepts writes. Healthy: so do all replicas read.',
    children,
  },
];
