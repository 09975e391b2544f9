import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { confluent } from './confluent';

const group = 'platform.confluent.io';
const rolling = 'platform.confluent.io/rolling';

const is = (phase: string, ...written: string[]) => ({
  status: { phase, conditions: conditions(...written) },
});

for (const kind of ['Kafka', 'SchemaRegistry', 'Zookeeper']) {
  celRuleCases(confluent, group, kind, [
    ['running', is('RUNNING', `${rolling} False`), 'Successful'],
    ['provisioned', is('PROVISIONING'), 'InProgress'],
    ['running and rolled', is('RUNNING', `${rolling} True`), 'InProgress'],
    ['failed', is('FAILED'), 'Failed'],
  ]);
}

celRuleCases(confluent, group, 'Connector', [
  [
    'running',
    { status: { state: 'CREATED', connectorState: 'RUNNING' } },
    'Successful',
  ],
  ['not running yet', { status: { state: 'CREATED' } }, 'InProgress'],
  [
    'running without one of its tasks',
    {
      status: {
        state: 'CREATED',
        connectorState: 'RUNNING',
        failedTasksCount: 1,
      },
    },
    'Failed',
  ],
  ['paused', { status: { connectorState: 'PAUSED' } }, 'Paused'],
  ['refused', { status: { state: 'ERROR', appState: 'Failed' } }, 'Failed'],
]);

celRuleCases(confluent, group, 'KafkaTopic', [
  ['created', { status: { state: 'CREATED' } }, 'Successful'],
  ['refused', { status: { state: 'ERROR' } }, 'Failed'],
]);
