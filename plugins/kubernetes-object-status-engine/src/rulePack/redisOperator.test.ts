import { celRuleCases } from '../testUtils/celRuleCases';
import { redisOperator } from './redisOperator';

const is = (state: string) => ({ status: { state } });

celRuleCases(redisOperator, 'redis.redis.opstreelabs.in', 'RedisCluster', [
  ['ready', is('Ready'), 'Successful'],
  ['bootstrapped', is('Bootstrap'), 'InProgress'],
  ['failed', is('Failed'), 'Failed'],
]);
