import { celRuleCases } from '../testUtils/celRuleCases';
import { elastic } from './elastic';

const cluster = (phase: string, health: string, availableNodes = 3) => ({
  spec: { nodeSets: [{ count: 2 }, { count: 1 }] },
  status: { phase, health, availableNodes },
});

celRuleCases(elastic, 'elasticsearch.k8s.elastic.co', 'Elasticsearch', [
  ['green with all nodes', cluster('Ready', 'green'), 'Successful'],
  ['a node is missing', cluster('Ready', 'green', 2), 'InProgress'],
  ['yellow', cluster('Ready', 'yellow'), 'InProgress'],
  ['changes are applied', cluster('ApplyingChanges', 'green'), 'InProgress'],
  ['data moves', cluster('MigratingData', 'green'), 'InProgress'],
  [
    'red while changes are applied',
    cluster('ApplyingChanges', 'red'),
    'InProgress',
  ],
  ['red', cluster('Ready', 'red'), 'Failed'],
  ['invalid', cluster('Invalid', 'green'), 'Failed'],
  ['stalled', cluster('Stalled', 'green'), 'Failed'],
]);

celRuleCases(elastic, 'kibana.k8s.elastic.co', 'Kibana', [
  [
    'green',
    { spec: { count: 2 }, status: { health: 'green', availableNodes: 2 } },
    'Successful',
  ],
  [
    'one short',
    { spec: { count: 2 }, status: { health: 'green', availableNodes: 1 } },
    'InProgress',
  ],
  ['red', { status: { health: 'red' } }, 'Failed'],
]);

celRuleCases(elastic, 'beat.k8s.elastic.co', 'Beat', [
  [
    'on all nodes',
    { status: { health: 'green', availableNodes: 3, expectedNodes: 3 } },
    'Successful',
  ],
  [
    'on some',
    { status: { health: 'yellow', availableNodes: 2, expectedNodes: 3 } },
    'InProgress',
  ],
]);
