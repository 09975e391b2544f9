import { celRuleCases } from '../testUtils/celRuleCases';
import { logstash } from './logstash';

const is = (health: string, availableNodes = 2) => ({
  status: { health, availableNodes, expectedNodes: 2 },
});

celRuleCases(logstash, 'logstash.k8s.elastic.co', 'Logstash', [
  ['green', is('green'), 'Successful'],
  ['green, a node short', is('green', 1), 'InProgress'],
  ['yellow', is('yellow', 1), 'InProgress'],
  ['red', is('red', 0), 'Failed'],
]);
