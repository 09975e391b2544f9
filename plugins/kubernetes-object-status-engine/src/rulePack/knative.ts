import { CelRule } from '../rules/own/CelRule';
import { allOf, readyIsFinal } from './expressions';
import { forKinds } from './forKinds';

const pods = [
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  { apiVersion: 'v1', kind: 'Pod' },
];

const note =
  'Knative writes False for what is final until something changes, and Unknown for what is on its way.';

const installFailed =
  "isFalse(object, 'InstallSucceeded') || isFalse(object, 'DependenciesInstalled') || isFalse(object, 'VersionMigrationEligible')";

/** Knative: serving, eventing, and the operator of both. */
export const knative: CelRule[] = [
  {
    group: 'serving.knative.dev',
    kind: 'Service',
    failed:
      "isFalse(object, 'Ready') || isFalse(object, 'ConfigurationsReady') || isFalse(object, 'RoutesReady')",
    successful: allOf(
      "isTrue(object, 'Ready')",
      "isTrue(object, 'ConfigurationsReady')",
      "isTrue(object, 'RoutesReady')",
    ),
    note,
    children: [
      { apiVersion: 'serving.knative.dev/v1', kind: 'Configuration' },
      { apiVersion: 'serving.knative.dev/v1', kind: 'Route' },
      { apiVersion: 'serving.knative.dev/v1', kind: 'Revision' },
      ...pods,
    ],
  },
  ...forKinds(
    'serving.knative.dev',
    ['Configuration', 'DomainMapping', 'Revision', 'Route'],
    { ...readyIsFinal, note },
  ),
  ...forKinds('eventing.knative.dev', ['Broker', 'EventType', 'Trigger'], {
    ...readyIsFinal,
    note,
  }),
  ...forKinds(
    'messaging.knative.dev',
    ['Channel', 'InMemoryChannel', 'KafkaChannel', 'Subscription'],
    { ...readyIsFinal, note },
  ),
  ...forKinds('flows.knative.dev', ['Parallel', 'Sequence'], {
    ...readyIsFinal,
    note,
  }),
  ...forKinds(
    'sources.knative.dev',
    [
      'ApiServerSource',
      'ContainerSource',
      'KafkaSource',
      'PingSource',
      'SinkBinding',
    ],
    { ...readyIsFinal, note },
  ),
  ...forKinds('operator.knative.dev', ['KnativeEventing', 'KnativeServing'], {
    failed: installFailed,
    successful: "isTrue(object, 'Ready')",
    note: 'Ready and DeploymentsAvailable are False while what was installed starts.',
  }),
];
