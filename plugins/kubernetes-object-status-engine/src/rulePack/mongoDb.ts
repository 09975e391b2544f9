import { CelRule } from '../rules/own/CelRule';
import { forGroups, forKinds } from './forKinds';
import { phases } from './phases';

const rule = {
  ...phases('status.phase', {
    paused: ['Disabled'],
    failed: ['Failed', 'Unsupported'],
    successful: ['Running', 'Updated'],
  }),
  message: "at(object, 'status.message', '')",
  children: [
    { apiVersion: 'apps/v1', kind: 'StatefulSet' },
    { apiVersion: 'v1', kind: 'Pod' },
  ],
};

/** MongoDB: the community operator and the enterprise one. */
export const mongoDb: CelRule[] = [
  ...forKinds('mongodbcommunity.mongodb.com', ['MongoDBCommunity'], rule),
  ...forGroups(
    ['mongodb.com'],
    ['MongoDB', 'MongoDBMultiCluster', 'MongoDBUser'],
    rule,
  ),
  {
    group: 'mongodb.com',
    kind: 'MongoDBOpsManager',
    ...rule,
    failed:
      "at(object, 'status.opsManager.phase', '') in ['Failed', 'Unsupported'] || at(object, 'status.applicationDatabase.phase', '') in ['Failed', 'Unsupported']",
    successful:
      "at(object, 'status.opsManager.phase', '') == 'Running' && at(object, 'status.applicationDatabase.phase', '') == 'Running'",
    message: "at(object, 'status.opsManager.message', '')",
  },
];
