import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'platform.confluent.io';

const isAppReady = "isTrue(object, 'platform.confluent.io/app-ready')";
const appFailed =
  "at(object, 'status.appState', '') == 'Failed' || at(object, 'status.state', '') in ['ERROR', 'FAILED']";

/** Confluent for Kubernetes. */
export const confluent: CelRule[] = [
  ...forKinds(
    group,
    [
      'Connect',
      'ControlCenter',
      'Kafka',
      'KafkaRestProxy',
      'KRaftController',
      'KsqlDB',
      'SchemaRegistry',
      'Zookeeper',
    ],
    {
      failed: "at(object, 'status.phase', '') in ['FAILED', 'ERROR']",
      successful: allOf(
        "at(object, 'status.phase', '') == 'RUNNING'",
        "!isTrue(object, 'platform.confluent.io/rolling')",
        "!isFalse(object, 'platform.confluent.io/statefulset-available')",
      ),
      children: [
        { apiVersion: 'apps/v1', kind: 'StatefulSet' },
        { apiVersion: 'v1', kind: 'Pod' },
      ],
    },
  ),
  {
    group,
    kind: 'Connector',
    paused: "at(object, 'status.connectorState', '') in ['PAUSED', 'STOPPED']",
    failed: `${appFailed} || at(object, 'status.connectorState', '') == 'FAILED' || at(object, 'status.failedTasksCount', 0) > 0`,
    successful: allOf(
      "at(object, 'status.connectorState', '') == 'RUNNING'",
      `${isAppReady} || at(object, 'status.state', '') == 'CREATED'`,
    ),
    note: 'A connector may run while its tasks do not.',
  },
  ...forKinds(
    group,
    [
      'ClusterLink',
      'ConfluentRolebinding',
      'KafkaRestClass',
      'KafkaTopic',
      'Schema',
      'SchemaExporter',
    ],
    {
      failed: appFailed,
      successful: `${isAppReady} || at(object, 'status.state', '') in ['CREATED', 'SUCCEEDED']`,
    },
  ),
];
