import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf, oneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'apps.kruise.io';
const pods = [{ apiVersion: 'v1', kind: 'Pod' }];

const wanted = "at(object, 'spec.replicas', 1)";

/** With a partition only a part is to be updated; a percentage is not counted here. */
const wantedUpdated = `${wanted} - at(object, 'spec.updateStrategy.rollingUpdate.partition', 0)`;

const cloneSetFailed =
  "isTrue(object, 'FailedScale') || isTrue(object, 'FailedUpdate')";

const statefulSetFailed =
  "isTrue(object, 'FailedCreatePod') || isTrue(object, 'FailedUpdatePod')";

/** OpenKruise: workloads and jobs. */
export const openKruise: CelRule[] = [
  {
    group,
    kind: 'CloneSet',
    paused: "at(object, 'spec.updateStrategy.paused', false)",
    failed: cloneSetFailed,
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      `at(object, 'status.availableReplicas', 0) >= ${wanted}`,
      `at(object, 'status.updatedReadyReplicas', 0) >= at(object, 'status.expectedUpdatedReplicas', ${wanted})`,
    ),
    note: 'The controller works out how many are to be updated below a partition: expectedUpdatedReplicas.',
    children: pods,
  },
  {
    group,
    kind: 'StatefulSet',
    paused: "at(object, 'spec.updateStrategy.rollingUpdate.paused', false)",
    failed: statefulSetFailed,
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      `at(object, 'status.availableReplicas', 0) >= ${wanted}`,
      `at(object, 'status.updatedReplicas', 0) >= ${wantedUpdated}`,
    ),
    children: pods,
  },
  {
    group,
    kind: 'DaemonSet',
    paused: "at(object, 'spec.updateStrategy.rollingUpdate.paused', false)",
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      "at(object, 'status.desiredNumberScheduled', -1) >= 0",
      "at(object, 'status.numberReady', 0) >= at(object, 'status.desiredNumberScheduled', 0)",
      "at(object, 'status.numberAvailable', 0) >= at(object, 'status.desiredNumberScheduled', 0)",
      "at(object, 'status.updatedNumberScheduled', 0) >= at(object, 'status.desiredNumberScheduled', 0) - at(object, 'spec.updateStrategy.rollingUpdate.partition', 0)",
    ),
    children: pods,
  },
  {
    group,
    kind: 'BroadcastJob',
    paused:
      "at(object, 'spec.paused', false) || at(object, 'status.phase', '') == 'paused'",
    failed:
      "isTrue(object, 'Failed') || at(object, 'status.phase', '') == 'failed'",
    successful:
      "isTrue(object, 'Complete') || at(object, 'status.phase', '') == 'completed'",
    children: pods,
  },
  {
    group,
    kind: 'AdvancedCronJob',
    paused: "at(object, 'spec.paused', false)",
    successful: "at(object, 'status.type', '') != ''",
    note: 'As a CronJob: in place once its controller has taken it up, which writes the type. When it last ran says nothing of this step.',
  },
  {
    group,
    kind: 'UnitedDeployment',
    failed:
      "isFalse(object, 'SubsetProvisioned') || isTrue(object, 'SubsetFailure')",
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      `at(object, 'status.updatedReadyReplicas', at(object, 'status.updatedReplicas', 0)) >= ${wanted}`,
    ),
    children: pods,
  },
  {
    group,
    kind: 'SidecarSet',
    paused: "at(object, 'spec.updateStrategy.paused', false)",
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      "at(object, 'status.updatedPods', 0) >= at(object, 'status.matchedPods', 0)",
      "at(object, 'status.readyPods', 0) >= at(object, 'status.matchedPods', 0)",
    ),
  },
  {
    group,
    kind: 'ImagePullJob',
    failed:
      "at(object, 'status.failed', 0) > 0 && at(object, 'status.active', 0) == 0",
    successful: allOf(
      "at(object, 'status.completionTime', '') != ''",
      "at(object, 'status.succeeded', 0) >= at(object, 'status.desired', 0)",
    ),
  },
  ...forKinds(group, ['ContainerRecreateRequest'], {
    successful: "at(object, 'status.phase', '') in ['Succeeded', 'Completed']",
    failed:
      "at(object, 'status.containerRecreateStates', []).exists(c, at(c, 'phase', '') == 'Failed')",
  }),
  {
    group: 'game.kruise.io',
    kind: 'GameServer',
    unknown: "at(object, 'status.currentState', '') == 'Unknown'",
    inProgress:
      "at(object, 'status.currentState', '') == 'Ready' && at(object, 'status.networkStatus.desiredNetworkState', '') == 'Ready' && !(at(object, 'status.networkStatus.currentNetworkState', 'Ready') in ['', 'Ready'])",
    failed: oneOf(
      isOneOf('status.currentState', ['Crash', 'NotReady']),
      "at(object, 'status.currentState', '') == 'Ready' && (isFalse(at(object, 'status.podStatus', {}), 'Ready') || isFalse(at(object, 'status.podStatus', {}), 'KruisePodReady'))",
    ),
    successful: allOf(
      "at(object, 'status.currentState', '') == 'Ready'",
      "at(object, 'status.desiredState', '') == 'Ready'",
      "isTrue(at(object, 'status.podStatus', {}), 'Ready')",
    ),
    note: 'Creating, Updating, PreUpdate, PreDelete and Deleting are on their way.',
    children: pods,
  },
  {
    group: 'game.kruise.io',
    kind: 'GameServerSet',
    paused: "at(object, 'spec.updateStrategy.rollingUpdate.paused', false)",
    successful: allOf(
      "at(object, 'status.observedGeneration', 0) > 0",
      `at(object, 'status.replicas', 0) == ${wanted}`,
      `at(object, 'status.readyReplicas', 0) >= ${wanted}`,
      `at(object, 'status.updatedReadyReplicas', 0) >= ${wantedUpdated}`,
    ),
    children: pods,
  },
];
