import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

/** cass-operator. */
export const k8ssandra: CelRule[] = [
  {
    group: 'cassandra.datastax.com',
    kind: 'CassandraDatacenter',
    paused: "isTrue(object, 'Stopped') && at(object, 'spec.stopped', false)",
    failed: "isFalse(object, 'Valid')",
    successful: allOf(
      "isTrue(object, 'Ready')",
      "at(object, 'status.cassandraOperatorProgress', '') == 'Ready'",
    ),
    note: 'Its progress is Updating while it scales, restarts, resumes or replaces nodes.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group: 'control.k8ssandra.io',
    kind: 'CassandraTask',
    failed: "isTrue(object, 'Failed') || at(object, 'status.failed', 0) > 0",
    successful: "isTrue(object, 'Complete')",
  },
];
