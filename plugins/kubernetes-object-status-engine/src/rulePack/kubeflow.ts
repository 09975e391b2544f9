import { CelRule } from '../rules/own/CelRule';
import { forKinds } from './forKinds';

const group = 'kubeflow.org';
const pods = [{ apiVersion: 'v1', kind: 'Pod' }];

const training = {
  paused:
    "at(object, 'spec.runPolicy.suspend', false) || isTrue(object, 'Suspended')",
  failed: "isTrue(object, 'Failed')",
  successful: "isTrue(object, 'Succeeded')",
  note: 'As a Job: running is on its way.',
  children: pods,
};

/** Kubeflow: training, tuning and pipelines. */
export const kubeflow: CelRule[] = [
  ...forKinds(
    group,
    [
      'JAXJob',
      'MPIJob',
      'MXJob',
      'PaddleJob',
      'PyTorchJob',
      'TFJob',
      'XGBoostJob',
    ],
    training,
  ),
  {
    group: 'trainer.kubeflow.org',
    kind: 'TrainJob',
    paused: "at(object, 'spec.suspend', false)",
    failed: "isTrue(object, 'Failed')",
    successful: "isTrue(object, 'Complete')",
  },
  ...forKinds(group, ['Experiment', 'Trial', 'Suggestion'], {
    failed: "isTrue(object, 'Failed')",
    successful: "isTrue(object, 'Succeeded')",
  }),
  {
    group,
    kind: 'Notebook',
    paused:
      "'kubeflow-resource-stopped' in at(object, 'metadata.annotations', {})",
    successful: "at(object, 'status.readyReplicas', 0) >= 1",
    children: [{ apiVersion: 'apps/v1', kind: 'StatefulSet' }, ...pods],
  },
];
