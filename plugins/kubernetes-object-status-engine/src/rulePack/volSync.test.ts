import { celRuleCases } from '../testUtils/celRuleCases';
import { volSync } from './volSync';

celRuleCases(volSync, 'volsync.backube', 'ReplicationSource', [
  ['in step once', { status: { lastSyncTime: 'then' } }, 'Successful'],
  ['its first run', { status: { lastSyncStartTime: 'now' } }, 'InProgress'],
  [
    'its last run failed',
    {
      status: { lastSyncTime: 'then', latestMoverStatus: { result: 'Failed' } },
    },
    'Failed',
  ],
  ['paused', { spec: { paused: true } }, 'Paused'],
]);
