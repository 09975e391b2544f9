import { CelRule } from '../rules/own/CelRule';
import { allOf, readyIsFinal } from './expressions';
import { forKinds } from './forKinds';

const group = 'rabbitmq.com';

/** RabbitMQ: the cluster operator and the messaging topology operator. */
export const rabbitMq: CelRule[] = [
  {
    group,
    kind: 'RabbitmqCluster',
    paused:
      "at(object, 'metadata.labels', {}).exists(l, l == 'rabbitmq.com/pauseReconciliation' && at(object, 'metadata.labels', {})[l] == 'true')",
    failed: "isFalse(object, 'ReconcileSuccess')",
    successful: allOf(
      "isTrue(object, 'AllReplicasReady')",
      "isTrue(object, 'ClusterAvailable')",
    ),
    note: 'NoWarnings False is a warning and decides nothing.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...forKinds(
    group,
    [
      'Binding',
      'Exchange',
      'Federation',
      'OperatorPolicy',
      'Permission',
      'Policy',
      'Queue',
      'SchemaReplication',
      'Shovel',
      'SuperStream',
      'TopicPermission',
      'User',
      'Vhost',
    ],
    readyIsFinal,
  ),
];
