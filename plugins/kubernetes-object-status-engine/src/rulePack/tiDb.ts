import { CelRule } from '../rules/own/CelRule';

/** TiDB operator. */
export const tiDb: CelRule[] = [
  {
    group: 'pingcap.com',
    kind: 'TidbCluster',
    paused: "at(object, 'spec.paused', false)",
    successful: "isTrue(object, 'Ready')",
    note: 'Ready False names what is not up yet, upgrades included.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...['Backup', 'Restore'].map(kind => ({
    group: 'pingcap.com',
    kind,
    failed: "isTrue(object, 'Failed') || isTrue(object, 'Invalid')",
    successful: "isTrue(object, 'Complete')",
  })),
];
