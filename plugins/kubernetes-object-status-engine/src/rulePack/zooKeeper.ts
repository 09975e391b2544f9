import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

const wanted = "at(object, 'spec.replicas', at(object, 'status.replicas', 0))";

/** ZooKeeper operator of Pravega. */
export const zooKeeper: CelRule[] = [
  {
    group: 'zookeeper.pravega.io',
    kind: 'ZookeeperCluster',
    inProgress: "isTrue(object, 'Upgrading') && !isTrue(object, 'Error')",
    failed: "isTrue(object, 'Error')",
    successful: allOf(
      `${wanted} > 0`,
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      "size(at(object, 'status.members.unready', [])) == 0",
    ),
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
