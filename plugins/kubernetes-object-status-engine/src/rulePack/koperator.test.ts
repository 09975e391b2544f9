import { celRuleCases } from '../testUtils/celRuleCases';
import { koperator } from './koperator';

const group = 'kafka.banzaicloud.io';

const cluster = (
  state: string,
  configurationState = 'ConfigInSync',
  topic = 'CruiseControlTopicReady',
) => ({
  status: {
    state,
    brokersState: {
      0: { configurationState: 'ConfigInSync' },
      1: { configurationState },
    },
    cruiseControlTopicStatus: topic,
  },
});

celRuleCases(koperator, group, 'KafkaCluster', [
  ['running, all in sync', cluster('ClusterRunning'), 'Successful'],
  [
    'restarts its brokers one by one',
    cluster('ClusterRollingUpgrading', 'ConfigOutOfSync'),
    'InProgress',
  ],
  [
    'running, a broker is out of sync',
    cluster('ClusterRunning', 'ConfigOutOfSync'),
    'Failed',
  ],
  [
    'its balancer is not ready',
    cluster('ClusterRunning', 'ConfigInSync', 'CruiseControlTopicNotReady'),
    'InProgress',
  ],
]);

celRuleCases(koperator, group, 'KafkaTopic', [
  ['created', { status: { state: 'created' } }, 'Successful'],
]);
