import { CelRule } from '../rules/own/CelRule';
import { allOf, hasWritten } from './expressions';
import { forKinds } from './forKinds';

const group = 'kafka.strimzi.io';

const isPaused = "isTrue(object, 'ReconciliationPaused')";
const isStarting =
  "isTrue(object, 'NotReady') && reasonOf(object, 'NotReady') == 'Creating'";
const isWrong = "isTrue(object, 'NotReady')";

const children = [
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  { apiVersion: 'v1', kind: 'Pod' },
];

const component = {
  paused: isPaused,
  inProgress: isStarting,
  failed: isWrong,
  successful: "isTrue(object, 'Ready')",
  note: 'NotReady with the reason Creating is written while its Pods start; with every other it carries an error. Warnings stand beside Ready.',
  children,
};

const connectorState =
  "at(object, 'status.connectorStatus.connector.state', '')";
const someTaskFailed =
  "at(object, 'status.connectorStatus.tasks', []).exists(t, at(t, 'state', '') == 'FAILED')";

/** Strimzi. */
export const strimzi: CelRule[] = [
  ...forKinds(
    group,
    [
      'Kafka',
      'KafkaBridge',
      'KafkaConnect',
      'KafkaMirrorMaker',
      'KafkaMirrorMaker2',
    ],
    component,
  ),
  ...forKinds(group, ['KafkaTopic', 'KafkaUser'], {
    paused: isPaused,
    failed: isWrong,
    successful: "isTrue(object, 'Ready')",
  }),
  {
    group,
    kind: 'KafkaConnector',
    paused: `${isPaused} || at(object, 'spec.state', '') in ['paused', 'stopped'] || at(object, 'spec.pause', false)`,
    failed: `${isWrong} || ${connectorState} == 'FAILED' || ${someTaskFailed}`,
    successful: `isTrue(object, 'Ready') && ${connectorState} in ['', 'RUNNING']`,
    note: 'Ready says that Connect took it; the states of the connector and its tasks say whether it runs.',
  },
  {
    group,
    kind: 'KafkaNodePool',
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      "size(at(object, 'status.nodeIds', [])) >= at(object, 'spec.replicas', 1)",
    ),
    note: 'It has no conditions of its own: whether its nodes work stands on the Kafka.',
  },
  {
    group,
    kind: 'KafkaRebalance',
    paused: `${isPaused} || ${hasWritten(
      'ProposalReady',
      'True',
    )} || ${hasWritten('Stopped', 'True')}`,
    failed: isWrong,
    successful: "isTrue(object, 'Ready')",
    note: 'ProposalReady waits for a person who approves it.',
  },
  {
    group: 'core.strimzi.io',
    kind: 'StrimziPodSet',
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      "at(object, 'status.pods', -1) >= 0",
      "at(object, 'status.readyPods', 0) >= at(object, 'status.pods', 0)",
      "at(object, 'status.currentPods', 0) >= at(object, 'status.pods', 0)",
    ),
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
];
