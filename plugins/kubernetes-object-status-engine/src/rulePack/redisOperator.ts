import { CelRule } from '../rules/own/CelRule';
import { phases } from './phases';

/** Redis operator of OpsTree. */
export const redisOperator: CelRule[] = [
  {
    group: 'redis.redis.opstreelabs.in',
    kind: 'RedisCluster',
    ...phases('status.state', {
      failed: ['Failed'],
      successful: ['Ready'],
    }),
    message: "at(object, 'status.reason', '')",
    note: 'Initializing and Bootstrap are on their way.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
