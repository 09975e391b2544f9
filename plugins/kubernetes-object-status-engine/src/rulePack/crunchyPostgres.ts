import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

const group = 'postgres-operator.crunchydata.com';
const sets = "at(object, 'status.instances', [])";

/** Postgres operator of Crunchy Data. */
export const crunchyPostgres: CelRule[] = [
  {
    group,
    kind: 'PostgresCluster',
    paused:
      "at(object, 'spec.shutdown', false) || at(object, 'spec.paused', false)",
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      `size(${sets}) > 0`,
      `${sets}.all(s, at(s, 'replicas', 0) > 0 && at(s, 'readyReplicas', 0) >= at(s, 'replicas', 0) && at(s, 'updatedReplicas', at(s, 'replicas', 0)) >= at(s, 'replicas', 0))`,
      "!isFalse(object, 'ProxyAvailable')",
      "!isTrue(object, 'PersistentVolumeResizing')",
    ),
    note: 'Each set of instances has counts of its own.',
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
