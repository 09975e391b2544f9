import { CelRule } from '../rules/own/CelRule';
import { allOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'serving.kserve.io';

const transition = "at(object, 'status.modelStatus.transitionStatus', '')";

const revisionFailed = ['Predictor', 'Transformer', 'Explainer']
  .map(
    part =>
      `reasonOf(object, '${part}ConfigurationReady') == 'RevisionFailed' || reasonOf(object, '${part}Ready') == 'RevisionFailed'`,
  )
  .join(' || ');

/** KServe. */
export const kServe: CelRule[] = [
  {
    group,
    kind: 'InferenceService',
    paused: "isTrue(object, 'Stopped')",
    failed: `${transition} in ['BlockedByFailedLoad', 'InvalidSpec'] || (isFalse(object, 'Ready') && (${revisionFailed}))`,
    successful: allOf(
      "isTrue(object, 'Ready')",
      `${transition} in ['', 'UpToDate']`,
    ),
    note: 'The service may be ready with the last model while the next one cannot be loaded. Ready is False while a deployment starts too.',
    children: [
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
      { apiVersion: 'v1', kind: 'Pod' },
    ],
  },
  {
    group,
    kind: 'TrainedModel',
    failed: "isFalse(object, 'MemoryResourceAvailable')",
    successful: "isTrue(object, 'Ready')",
  },
  ...forKinds(group, ['InferenceGraph', 'LLMInferenceService'], {
    successful: "isTrue(object, 'Ready')",
  }),
  ...forKinds(group, ['ClusterServingRuntime', 'ServingRuntime'], {
    successful: 'true',
    note: 'A definition that services use: no controller reports on it.',
  }),
];
