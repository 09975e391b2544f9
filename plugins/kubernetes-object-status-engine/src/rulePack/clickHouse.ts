import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const byStatus = {
  paused:
    "at(object, 'spec.suspend', '').lowerAscii() in ['yes', 'true', '1', 'on', 'enable', 'enabled']",
  failed: "at(object, 'status.status', '') in ['Failed', 'Aborted']",
  successful: "at(object, 'status.status', '') == 'Completed'",
  note: 'InProgress and Terminating are on their way. A hand-written boolean of this operator is a text.',
  children: [
    { apiVersion: 'apps/v1', kind: 'StatefulSet' },
    { apiVersion: 'v1', kind: 'Pod' },
  ],
};

/** The ClickHouse operator of Altinity. */
export const clickHouse: CelRule[] = [
  ...forKinds('clickhouse.altinity.com', ['ClickHouseInstallation'], byStatus),
  ...forKinds(
    'clickhouse-keeper.altinity.com',
    ['ClickHouseKeeperInstallation'],
    byStatus,
  ),
];
