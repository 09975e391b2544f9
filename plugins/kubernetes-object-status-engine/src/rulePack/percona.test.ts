import { celRuleCases } from '../testUtils/celRuleCases';
import { percona } from './percona';

const is = (state: string) => ({ status: { state } });

for (const [group, kind] of [
  ['psmdb.percona.com', 'PerconaServerMongoDB'],
  ['pxc.percona.com', 'PerconaXtraDBCluster'],
  ['ps.percona.com', 'PerconaServerMySQL'],
  ['pgv2.percona.com', 'PerconaPGCluster'],
]) {
  celRuleCases(percona, group, kind, [
    ['ready', is('ready'), 'Successful'],
    ['initializing', is('initializing'), 'InProgress'],
    ['stopping', is('stopping'), 'InProgress'],
    ['paused', is('paused'), 'Paused'],
    ['error', is('error'), 'Failed'],
    ['no word for it', is(''), 'InProgress'],
  ]);
}

celRuleCases(percona, 'psmdb.percona.com', 'PerconaServerMongoDBBackup', [
  ['ready', is('ready'), 'Successful'],
  ['running', is('running'), 'InProgress'],
  ['rejected', is('rejected'), 'Failed'],
]);

celRuleCases(percona, 'pxc.percona.com', 'PerconaXtraDBClusterBackup', [
  ['succeeded', is('Succeeded'), 'Successful'],
  ['suspended', is('Suspended'), 'Paused'],
  ['failed', is('Failed'), 'Failed'],
]);
