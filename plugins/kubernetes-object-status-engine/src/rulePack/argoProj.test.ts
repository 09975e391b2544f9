import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { argoProj } from './argoProj';

const group = 'argoproj.io';
const phase = (name: string) => ({ status: { phase: name } });

const counts = { replicas: 3, updatedReplicas: 3, availableReplicas: 3 };
const spec = { replicas: 3 };

celRuleCases(argoProj, group, 'Rollout', [
  ['healthy', { spec, status: { phase: 'Healthy', ...counts } }, 'Successful'],
  [
    'healthy, and its old ReplicaSet is kept for a while',
    { spec, status: { phase: 'Healthy', ...counts, replicas: 6 } },
    'Successful',
  ],
  [
    'healthy, but an updated Pod is gone',
    { spec, status: { phase: 'Healthy', ...counts, availableReplicas: 2 } },
    'InProgress',
  ],
  [
    'progressing',
    { spec, status: { phase: 'Progressing', ...counts } },
    'InProgress',
  ],
  ['degraded', { spec, status: { phase: 'Degraded', ...counts } }, 'Failed'],
  [
    'degraded and paused: needs a person either way',
    { spec: { ...spec, paused: true }, status: { phase: 'Degraded' } },
    'Failed',
  ],
  [
    'paused by its phase',
    { spec, status: { phase: 'Paused', ...counts } },
    'Paused',
  ],
  [
    'paused by a person',
    { spec: { ...spec, paused: true }, status: counts },
    'Paused',
  ],
  [
    'waits at a step',
    {
      spec,
      status: { ...counts, pauseConditions: [{ reason: 'CanaryPauseStep' }] },
    },
    'Paused',
  ],
  [
    'without a phase: all counts, and said to be done',
    {
      spec,
      status: {
        ...counts,
        conditions: conditions('Progressing True NewReplicaSetAvailable'),
      },
    },
    'Successful',
  ],
  [
    'without a phase: old Pods are left',
    {
      spec,
      status: {
        ...counts,
        replicas: 4,
        conditions: conditions('Progressing True NewReplicaSetAvailable'),
      },
    },
    'InProgress',
  ],
  [
    'without a phase: counts alone prove nothing',
    { spec, status: counts },
    'InProgress',
  ],
  [
    'not in time',
    {
      spec,
      status: {
        ...counts,
        conditions: conditions('Progressing False ProgressDeadlineExceeded'),
      },
    },
    'Failed',
  ],
  ['aborted', { spec, status: { ...counts, abort: true } }, 'Failed'],
  [
    'its spec is invalid',
    {
      spec,
      status: {
        phase: 'Healthy',
        ...counts,
        conditions: conditions('InvalidSpec True InvalidSpec'),
      },
    },
    'Failed',
  ],
  [
    'the workload that it refers to was changed',
    {
      metadata: {
        annotations: { 'rollout.argoproj.io/workload-generation': '4' },
      },
      spec,
      status: { phase: 'Healthy', ...counts, workloadObservedGeneration: '3' },
    },
    'InProgress',
  ],
]);

const application = (
  health: string,
  sync: string,
  operation = 'Succeeded',
) => ({
  status: {
    health: { status: health },
    sync: { status: sync },
    operationState: { phase: operation },
  },
});

celRuleCases(argoProj, group, 'Application', [
  ['healthy and in sync', application('Healthy', 'Synced'), 'Successful'],
  [
    'healthy, and out of sync',
    application('Healthy', 'OutOfSync'),
    'InProgress',
  ],
  ['progressing', application('Progressing', 'Synced'), 'InProgress'],
  ['missing', application('Missing', 'OutOfSync'), 'InProgress'],
  [
    'an operation runs',
    application('Healthy', 'Synced', 'Running'),
    'InProgress',
  ],
  ['degraded', application('Degraded', 'Synced'), 'Failed'],
  [
    'degraded while an operation runs',
    application('Degraded', 'Synced', 'Running'),
    'Failed',
  ],
  [
    'could not be brought in sync',
    application('Missing', 'OutOfSync', 'Failed'),
    'Failed',
  ],
  [
    'an old operation failed, now in sync',
    application('Healthy', 'Synced', 'Failed'),
    'Successful',
  ],
  ['suspended', application('Suspended', 'Synced'), 'Paused'],
  ['not known', application('Unknown', 'Unknown'), 'Unknown'],
  [
    'its manifests cannot be made',
    {
      status: {
        health: { status: 'Healthy' },
        sync: { status: 'Unknown' },
        conditions: [{ type: 'ComparisonError' }],
      },
    },
    'Failed',
  ],
]);

for (const kind of ['AnalysisRun', 'Experiment']) {
  celRuleCases(argoProj, group, kind, [
    ['waiting', phase('Pending'), 'InProgress'],
    ['running', phase('Running'), 'InProgress'],
    ['successful', phase('Successful'), 'Successful'],
    ['failed', phase('Failed'), 'Failed'],
    ['an error', phase('Error'), 'Failed'],
    ['inconclusive', phase('Inconclusive'), 'Unknown'],
  ]);
}

celRuleCases(argoProj, group, 'ApplicationSet', [
  [
    'up to date',
    says('ErrorOccurred False', 'ResourcesUpToDate True'),
    'Successful',
  ],
  [
    'rolls out in steps',
    says('ResourcesUpToDate True', 'RolloutProgressing True'),
    'InProgress',
  ],
  ['an error', says('ErrorOccurred True', 'ResourcesUpToDate True'), 'Failed'],
  ['not up to date', says('ResourcesUpToDate False'), 'Failed'],
  [
    'an error in the middle of a rollout',
    says('ErrorOccurred True', 'RolloutProgressing True'),
    'Failed',
  ],
]);

celRuleCases(argoProj, group, 'Workflow', [
  ['running', phase('Running'), 'InProgress'],
  ['succeeded', phase('Succeeded'), 'Successful'],
  ['failed', phase('Failed'), 'Failed'],
  ['an error', phase('Error'), 'Failed'],
  [
    'suspended',
    { spec: { suspend: true }, status: { phase: 'Running' } },
    'Paused',
  ],
  [
    'suspended, and done',
    { spec: { suspend: true }, status: { phase: 'Succeeded' } },
    'Successful',
  ],
]);

celRuleCases(argoProj, group, 'CronWorkflow', [
  ['nothing is reported yet', {}, 'Successful'],
  ['suspended', { spec: { suspend: true } }, 'Paused'],
  ['its spec is wrong', says('SpecError True'), 'Failed'],
  ['could not be submitted', says('SubmissionError True'), 'Failed'],
  ['an error of before', says('SpecError False'), 'Successful'],
]);

for (const kind of ['EventBus', 'EventSource', 'Sensor']) {
  celRuleCases(argoProj, group, kind, [
    ['deployed', says('Configured True', 'Deployed True'), 'Successful'],
    [
      'a part is not known yet',
      says('SourcesProvided Unknown', 'Deployed True'),
      'InProgress',
    ],
    [
      'a part is wrong',
      says('DependenciesProvided False', 'Deployed True'),
      'Failed',
    ],
  ]);
}

celRuleCases(argoProj, group, 'AnalysisTemplate', [
  ['nothing is reported yet', {}, 'Successful'],
]);
