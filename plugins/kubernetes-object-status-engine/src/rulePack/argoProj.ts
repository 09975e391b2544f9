import { forKinds } from './forKinds';
import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf, oneOf } from './expressions';

const group = 'argoproj.io';

const rolloutFailed = oneOf(
  "at(object, 'status.phase', '') == 'Degraded'",
  "isTrue(object, 'InvalidSpec')",
  "isFalse(object, 'Progressing') && reasonOf(object, 'Progressing') in ['ProgressDeadlineExceeded', 'RolloutAborted', 'ReplicaSetCreateError']",
  "at(object, 'status.abort', false)",
  "isTrue(object, 'ReplicaFailure')",
);

/** The workload that a Rollout refers to was changed and its controller has not seen it. */
const workloadNotObserved =
  "at(object, 'status.workloadObservedGeneration', '') != '' && at(object, 'metadata.annotations', {}).exists(a, a == 'rollout.argoproj.io/workload-generation' && at(object, 'metadata.annotations', {})[a] != at(object, 'status.workloadObservedGeneration', ''))";

const rollout: CelRule = {
  group,
  kind: 'Rollout',
  paused: `!(${rolloutFailed}) && (${oneOf(
    "at(object, 'status.phase', '') == 'Paused'",
    "at(object, 'spec.paused', false)",
    "at(object, 'status.controllerPause', false)",
    "size(at(object, 'status.pauseConditions', [])) > 0",
  )})`,
  inProgress: `!(${rolloutFailed}) && (${oneOf(
    workloadNotObserved,
    "at(object, 'status.phase', '') == 'Progressing'",
    "at(object, 'status.updatedReplicas', 0) < at(object, 'spec.replicas', 1)",
    "at(object, 'status.availableReplicas', 0) < at(object, 'status.updatedReplicas', 0)",
    "at(object, 'status.phase', '') == '' && at(object, 'status.replicas', 0) > at(object, 'status.updatedReplicas', 0)",
  )})`,
  failed: rolloutFailed,
  successful:
    "at(object, 'status.phase', '') == 'Healthy' || (at(object, 'status.phase', '') == '' && reasonOf(object, 'Progressing') == 'NewReplicaSetAvailable')",
  message: "at(object, 'status.message', '')",
  note: 'Failed comes before Paused: an aborted rollout that is paused needs a person. Before 1.0 there is no phase: then the counts and the reason NewReplicaSetAvailable decide.',
  children: [
    { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
    { apiVersion: 'v1', kind: 'Pod' },
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'AnalysisRun' },
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'Experiment' },
  ],
};

const application: CelRule = {
  group,
  kind: 'Application',
  paused: "at(object, 'status.health.status', '') == 'Suspended'",
  unknown:
    "at(object, 'status.health.status', '') == 'Unknown' && at(object, 'status.sync.status', '') != 'OutOfSync'",
  inProgress: oneOf(
    "at(object, 'status.health.status', '') in ['Progressing', 'Missing'] && at(object, 'status.operationState.phase', '') in ['', 'Running', 'Succeeded']",
    "at(object, 'status.operationState.phase', '') in ['Running', 'Terminating'] && at(object, 'status.health.status', '') != 'Degraded'",
  ),
  failed: oneOf(
    "at(object, 'status.health.status', '') == 'Degraded'",
    "at(object, 'status.operationState.phase', '') in ['Failed', 'Error'] && at(object, 'status.sync.status', '') != 'Synced'",
    "at(object, 'status.conditions', []).exists(c, at(c, 'type', '') in ['ComparisonError', 'InvalidSpecError'])",
  ),
  successful:
    "at(object, 'status.health.status', '') == 'Healthy' && at(object, 'status.sync.status', '') == 'Synced'",
  note: 'Conditions of an Application have no status: each that is there stands for an error or a warning. A failed operation counts until the state is in sync.',
};

/** Analysis runs and experiments share their phases. */
const byPhase = {
  unknown: "at(object, 'status.phase', '') == 'Inconclusive'",
  failed: isOneOf('status.phase', ['Failed', 'Error']),
  successful: "at(object, 'status.phase', '') == 'Successful'",
  message: "at(object, 'status.message', '')",
  note: 'Inconclusive: the measurements say neither that it went well nor that it did not.',
};

const anyCondition = (status: string) =>
  `at(object, 'status.conditions', []).exists(c, at(c, 'status', '') == '${status}')`;

/** Argo CD, Argo Rollouts, Argo Workflows and Argo Events. */
export const argoProj: CelRule[] = [
  rollout,
  application,
  ...forKinds(group, ['AnalysisRun', 'Experiment'], byPhase),
  {
    group,
    kind: 'ApplicationSet',
    inProgress:
      "isTrue(object, 'RolloutProgressing') && !isTrue(object, 'ErrorOccurred') && !isFalse(object, 'ResourcesUpToDate')",
    failed:
      "isTrue(object, 'ErrorOccurred') || isFalse(object, 'ResourcesUpToDate')",
    successful: "isTrue(object, 'ResourcesUpToDate')",
  },
  {
    group,
    kind: 'Workflow',
    paused:
      "at(object, 'spec.suspend', false) && !(at(object, 'status.phase', '') in ['Succeeded', 'Failed', 'Error'])",
    failed: isOneOf('status.phase', ['Failed', 'Error']),
    successful: "at(object, 'status.phase', '') == 'Succeeded'",
    message: "at(object, 'status.message', '')",
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  },
  {
    group,
    kind: 'CronWorkflow',
    paused: "at(object, 'spec.suspend', false)",
    failed: "isTrue(object, 'SpecError') || isTrue(object, 'SubmissionError')",
    successful: 'true',
    note: 'As a CronJob: in place once it exists, and it has no status before its first run.',
  },
  ...forKinds(group, ['EventBus', 'EventSource', 'Sensor'], {
    failed: anyCondition('False'),
    successful: allOf(
      "isTrue(object, 'Deployed')",
      `!${anyCondition('Unknown')}`,
    ),
    note: 'Which conditions there are differs: Configured, SourcesProvided, DependenciesProvided, TriggersProvided, each beside Deployed.',
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  }),
  ...forKinds(
    group,
    [
      'AppProject',
      'AnalysisTemplate',
      'ClusterAnalysisTemplate',
      'WorkflowTemplate',
      'ClusterWorkflowTemplate',
      'WorkflowEventBinding',
    ],
    {
      successful: 'true',
      note: 'Definitions that others use: no controller reports on them.',
    },
  ),
];
