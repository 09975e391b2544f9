import { CelRule } from '../rules/own/CelRule';

/** Logstash of Elastic Cloud on Kubernetes. */
export const logstash: CelRule[] = [
  {
    group: 'logstash.k8s.elastic.co',
    kind: 'Logstash',
    failed: "at(object, 'status.health', '') == 'red'",
    successful:
      "at(object, 'status.health', '') == 'green' && at(object, 'status.availableNodes', 0) >= at(object, 'status.expectedNodes', 0)",
    note: 'Yellow: some nodes are not ready.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
