import { celRuleCases } from '../testUtils/celRuleCases';
import { clickHouse } from './clickHouse';

const is = (status: string) => ({ status: { status } });

for (const [group, kind] of [
  ['clickhouse.altinity.com', 'ClickHouseInstallation'],
  ['clickhouse-keeper.altinity.com', 'ClickHouseKeeperInstallation'],
]) {
  celRuleCases(clickHouse, group, kind, [
    ['completed', is('Completed'), 'Successful'],
    ['in progress', is('InProgress'), 'InProgress'],
    ['aborted', is('Aborted'), 'Failed'],
    ['failed', is('Failed'), 'Failed'],
    ['suspended', { spec: { suspend: 'Yes' }, ...is('Completed') }, 'Paused'],
  ]);
}
