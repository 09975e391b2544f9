import { celRuleCases, says } from '../testUtils/celRuleCases';
import { tiDb } from './tiDb';

celRuleCases(tiDb, 'pingcap.com', 'TidbCluster', [
  ['ready', says('Ready True'), 'Successful'],
  ['upgraded', says('Ready False StatefulSetNotUpToDate'), 'InProgress'],
  ['paused', { spec: { paused: true } }, 'Paused'],
]);

celRuleCases(tiDb, 'pingcap.com', 'Backup', [
  ['complete', says('Scheduled True', 'Complete True'), 'Successful'],
  ['running', says('Scheduled True', 'Running True'), 'InProgress'],
  ['failed', says('Failed True'), 'Failed'],
  ['not valid', says('Invalid True'), 'Failed'],
]);
