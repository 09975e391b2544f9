import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const run = {
  failed: "isFalse(object, 'Succeeded')",
  successful: "isTrue(object, 'Succeeded')",
  note: 'Succeeded is Unknown while it runs; cancelled and timed out are False.',
};

const definition = {
  successful: 'true',
  note: 'A definition that runs use: no controller reports on it.',
};

/** Tekton: runs, triggers, and its operator. */
export const tekton: CelRule[] = [
  {
    group: 'tekton.dev',
    kind: 'PipelineRun',
    paused: "at(object, 'spec.status', '') == 'PipelineRunPending'",
    ...run,
  },
  ...forKinds('tekton.dev', ['CustomRun', 'Run', 'TaskRun'], {
    ...run,
    children: [{ apiVersion: 'v1', kind: 'Pod' }],
  }),
  {
    group: 'resolution.tekton.dev',
    kind: 'ResolutionRequest',
    ...run,
  },
  {
    group: 'triggers.tekton.dev',
    kind: 'EventListener',
    failed: "isFalse(object, 'Progressing') && !isTrue(object, 'Available')",
    successful: "isTrue(object, 'Available') || isTrue(object, 'Ready')",
    note: 'Its conditions are those of its deployment.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  ...forKinds(
    'operator.tekton.dev',
    [
      'TektonAddon',
      'TektonChain',
      'TektonConfig',
      'TektonDashboard',
      'TektonHub',
      'TektonInstallerSet',
      'TektonPipeline',
      'TektonResult',
      'TektonTrigger',
    ],
    {
      successful: "isTrue(object, 'Ready')",
      note: 'Ready is False while components are installed.',
    },
  ),
  ...forKinds(
    'tekton.dev',
    ['ClusterTask', 'Pipeline', 'StepAction', 'Task'],
    definition,
  ),
  ...forKinds(
    'triggers.tekton.dev',
    [
      'ClusterInterceptor',
      'ClusterTriggerBinding',
      'Interceptor',
      'Trigger',
      'TriggerBinding',
      'TriggerTemplate',
    ],
    definition,
  ),
];
