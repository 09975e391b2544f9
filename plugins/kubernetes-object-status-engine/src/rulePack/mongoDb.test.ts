import { celRuleCases } from '../testUtils/celRuleCases';
import { mongoDb } from './mongoDb';

const is = (phase: string) => ({ status: { phase } });

for (const [group, kind] of [
  ['mongodbcommunity.mongodb.com', 'MongoDBCommunity'],
  ['mongodb.com', 'MongoDB'],
]) {
  celRuleCases(mongoDb, group, kind, [
    ['running', is('Running'), 'Successful'],
    ['pending', is('Pending'), 'InProgress'],
    ['reconciling', is('Reconciling'), 'InProgress'],
    ['failed', is('Failed'), 'Failed'],
  ]);
}

const opsManager = (phase: string, database: string) => ({
  status: { opsManager: { phase }, applicationDatabase: { phase: database } },
});
celRuleCases(mongoDb, 'mongodb.com', 'MongoDBOpsManager', [
  ['both run', opsManager('Running', 'Running'), 'Successful'],
  ['its database starts', opsManager('Pending', 'Reconciling'), 'InProgress'],
  ['its database failed', opsManager('Pending', 'Failed'), 'Failed'],
]);
