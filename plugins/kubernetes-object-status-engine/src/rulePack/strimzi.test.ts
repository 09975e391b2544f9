import { celRuleCases, conditions, says } from '../testUtils/celRuleCases';
import { strimzi } from './strimzi';

const group = 'kafka.strimzi.io';

for (const kind of [
  'Kafka',
  'KafkaConnect',
  'KafkaBridge',
  'KafkaMirrorMaker2',
]) {
  celRuleCases(strimzi, group, kind, [
    ['ready', says('Ready True', 'Warning True KafkaStorage'), 'Successful'],
    ['its Pods start', says('NotReady True Creating'), 'InProgress'],
    ['an error', says('NotReady True InvalidResourceException'), 'Failed'],
    ['paused', says('ReconciliationPaused True'), 'Paused'],
  ]);
}

for (const kind of ['KafkaTopic', 'KafkaUser']) {
  celRuleCases(strimzi, group, kind, [
    ['ready', says('Ready True'), 'Successful'],
    ['an error', says('NotReady True'), 'Failed'],
    ['paused', says('ReconciliationPaused True'), 'Paused'],
  ]);
}

const connector = (state: string, task: string) => ({
  status: {
    conditions: conditions('Ready True'),
    connectorStatus: {
      connector: { state },
      tasks: [{ state: 'RUNNING' }, { state: task }],
    },
  },
});

celRuleCases(strimzi, group, 'KafkaConnector', [
  ['runs with its tasks', connector('RUNNING', 'RUNNING'), 'Successful'],
  [
    'taken, not assigned yet',
    connector('UNASSIGNED', 'UNASSIGNED'),
    'InProgress',
  ],
  ['a task failed', connector('RUNNING', 'FAILED'), 'Failed'],
  ['failed itself', connector('FAILED', 'RUNNING'), 'Failed'],
  [
    'paused',
    { spec: { state: 'paused' }, ...connector('PAUSED', 'PAUSED') },
    'Paused',
  ],
]);

celRuleCases(strimzi, group, 'KafkaRebalance', [
  ['done', says('Ready True'), 'Successful'],
  ['waits for approval', says('ProposalReady True'), 'Paused'],
  ['moves data', says('Rebalancing True'), 'InProgress'],
  ['an error', says('NotReady True'), 'Failed'],
]);

const pods = { observedGeneration: 1, pods: 3, readyPods: 3, currentPods: 3 };

celRuleCases(strimzi, 'core.strimzi.io', 'StrimziPodSet', [
  ['all ready', { status: pods }, 'Successful'],
  ['one not ready', { status: { ...pods, readyPods: 2 } }, 'InProgress'],
  ['one old', { status: { ...pods, currentPods: 2 } }, 'InProgress'],
]);
