import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';

const wanted = "at(object, 'spec.replicas', 1)";

/** LeaderWorkerSet: groups of Pods that live and die together. */
export const leaderWorkerSet: CelRule[] = [
  {
    group: 'leaderworkerset.x-k8s.io',
    kind: 'LeaderWorkerSet',
    successful: allOf(
      "isTrue(object, 'Available')",
      "!isTrue(object, 'UpdateInProgress')",
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      `at(object, 'status.updatedReplicas', 0) >= ${wanted}`,
    ),
    children: [
      { apiVersion: 'apps/v1', kind: 'StatefulSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
