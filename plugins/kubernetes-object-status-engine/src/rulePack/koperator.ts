import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'kafka.banzaicloud.io';
const brokers = "at(object, 'status.brokersState', {})";

const isBusy = isOneOf('status.state', [
  '',
  'ClusterInitializing',
  'ClusterReconciling',
  'ClusterRollingUpgrading',
]);

/** Koperator, the Kafka operator of Banzai Cloud. */
export const koperator: CelRule[] = [
  {
    group,
    kind: 'KafkaCluster',
    inProgress: isBusy,
    failed: `${brokers}.exists(b, at(${brokers}[b], 'configurationState', '') == 'ConfigOutOfSync')`,
    successful: allOf(
      "at(object, 'status.state', '') == 'ClusterRunning'",
      `${brokers}.all(b, at(${brokers}[b], 'configurationState', '') == 'ConfigInSync')`,
      "at(object, 'status.cruiseControlTopicStatus', 'CruiseControlTopicReady') in ['', 'CruiseControlTopicReady']",
    ),
    note: 'A broker out of sync is wrong only when the operator is not about to restart it.',
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  ...forKinds(group, ['KafkaTopic', 'KafkaUser'], {
    successful: "at(object, 'status.state', '').lowerAscii() == 'created'",
  }),
];
