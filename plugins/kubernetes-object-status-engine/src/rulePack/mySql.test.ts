import { celRuleCases, says } from '../testUtils/celRuleCases';
import { mySql } from './mySql';

const is = (status: string) => ({ status: { cluster: { status } } });

celRuleCases(mySql, 'mysql.oracle.com', 'InnoDBCluster', [
  ['online', is('ONLINE'), 'Successful'],
  ['initializing', is('INITIALIZING'), 'InProgress'],
  ['a member is missing', is('ONLINE_PARTIAL'), 'InProgress'],
  ['without quorum', is('NO_QUORUM'), 'Failed'],
  ['offline', is('OFFLINE'), 'Failed'],
]);

const up = ['Initialized True', 'Available True'];
celRuleCases(mySql, 'moco.cybozu.com', 'MySQLCluster', [
  ['healthy', says(...up, 'Healthy True'), 'Successful'],
  ['a replica is missing', says(...up, 'Healthy False'), 'InProgress'],
  [
    'not reconciled on purpose',
    says(...up, 'ReconciliationActive False'),
    'Paused',
  ],
  ['a replica went its own way', { status: { errantReplicas: 1 } }, 'Failed'],
]);
