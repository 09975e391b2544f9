import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'ray.io';
const children = [{ apiVersion: 'v1', kind: 'Pod' }];

const deployment = "at(object, 'status.jobDeploymentStatus', '')";

/** KubeRay. */
export const ray: CelRule[] = [
  ...forKinds(group, ['RayCluster'], {
    paused:
      "at(object, 'spec.suspend', false) || at(object, 'status.state', '') == 'suspended'",
    failed:
      "isTrue(object, 'ReplicaFailure') || at(object, 'status.state', '') == 'failed'",
    successful:
      "at(object, 'status.state', '') == 'ready' && !isFalse(object, 'HeadPodReady')",
    message: "at(object, 'status.reason', '')",
    children,
  }),
  {
    group,
    kind: 'RayService',
    paused: "at(object, 'spec.suspend', false)",
    successful:
      "(isTrue(object, 'Ready') && !isTrue(object, 'UpgradeInProgress')) || (!hasCondition(object, 'Ready') && at(object, 'status.serviceStatus', '') == 'Running')",
    note: 'Before version 1.3 there are no conditions, only the service status.',
  },
  {
    group,
    kind: 'RayJob',
    paused: `${deployment} in ['Suspended', 'Suspending']`,
    failed: `${deployment} in ['Failed', 'ValidationFailed'] || (${deployment} == 'Complete' && at(object, 'status.jobStatus', '') in ['FAILED', 'STOPPED'])`,
    successful: `${deployment} == 'Complete' && at(object, 'status.jobStatus', '') == 'SUCCEEDED'`,
    message: "at(object, 'status.message', '')",
    children: [
      { apiVersion: 'batch/v1', kind: 'Job' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
];
