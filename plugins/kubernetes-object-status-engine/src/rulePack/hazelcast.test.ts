import { celRuleCases } from '../testUtils/celRuleCases';
import { hazelcast } from './hazelcast';

const phase = (name: string) => ({ status: { phase: name } });

for (const kind of ['Hazelcast', 'ManagementCenter']) {
  celRuleCases(hazelcast, 'hazelcast.com', kind, [
    ['running', phase('Running'), 'Successful'],
    ['pending', phase('Pending'), 'InProgress'],
    ['failed', phase('Failed'), 'Failed'],
  ]);
}
