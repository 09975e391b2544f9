import { CelRule } from '../rules/own/CelRule';
import { allOf, oneOf } from './expressions';
import { forKinds } from './forKinds';

/** Node sets that are added up; CEL has no sum, and few clusters have more than a handful. */
const NODE_SETS = 8;

const wantedNodes = Array.from(
  { length: NODE_SETS },
  (_, i) =>
    `(size(at(object, 'spec.nodeSets', [])) > ${i} ? at(at(object, 'spec.nodeSets', [])[${i}], 'count', 1) : 0)`,
).join(' + ');

const phase = "at(object, 'status.phase', '')";
const health = "at(object, 'status.health', '')";

const wrong = oneOf(
  `${phase} in ['Invalid', 'Stalled', 'Error', 'Conflict']`,
  `${health} == 'red' && ${phase} in ['Ready', '']`,
);

const children = [
  { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  { apiVersion: 'v1', kind: 'Pod' },
];

const wantedCount = "at(object, 'spec.count', 1)";

const byHealth = {
  failed: `${health} == 'red'`,
  successful: allOf(
    `${health} == 'green'`,
    `at(object, 'status.availableNodes', 0) >= ${wantedCount}`,
  ),
  note: 'Yellow: some of its Pods are not there yet.',
  children,
};

const byExpectedNodes = {
  failed: `${health} == 'red'`,
  successful: allOf(
    `${health} == 'green'`,
    "at(object, 'status.availableNodes', 0) >= at(object, 'status.expectedNodes', 0)",
  ),
  children,
};

/** Elastic Cloud on Kubernetes. */
export const elastic: CelRule[] = [
  {
    group: 'elasticsearch.k8s.elastic.co',
    kind: 'Elasticsearch',
    unknown: `${health} == 'unknown' && ${phase} == 'Ready'`,
    failed: wrong,
    successful: allOf(
      `${phase} == 'Ready'`,
      `${health} == 'green'`,
      `at(object, 'status.availableNodes', 0) >= ${wantedNodes}`,
    ),
    note: 'Yellow: replicas of shards are not placed yet. While changes are applied or data moves even red may pass.',
    children,
  },
  ...forKinds('kibana.k8s.elastic.co', ['Kibana'], byHealth),
  ...forKinds('apm.k8s.elastic.co', ['ApmServer'], byHealth),
  ...forKinds(
    'enterprisesearch.k8s.elastic.co',
    ['EnterpriseSearch'],
    byHealth,
  ),
  ...forKinds('maps.k8s.elastic.co', ['ElasticMapsServer'], byHealth),
  ...forKinds('beat.k8s.elastic.co', ['Beat'], byExpectedNodes),
  ...forKinds('agent.k8s.elastic.co', ['Agent'], byExpectedNodes),
  {
    group: 'stackconfigpolicy.k8s.elastic.co',
    kind: 'StackConfigPolicy',
    failed: wrong,
    successful: `${phase} == 'Ready'`,
  },
];
