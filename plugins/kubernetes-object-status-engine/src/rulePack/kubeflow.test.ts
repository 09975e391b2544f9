import { celRuleCases, says } from '../testUtils/celRuleCases';
import { kubeflow } from './kubeflow';

for (const kind of ['PyTorchJob', 'TFJob', 'MPIJob']) {
  celRuleCases(kubeflow, 'kubeflow.org', kind, [
    ['succeeded', says('Running False', 'Succeeded True'), 'Successful'],
    ['runs', says('Created True', 'Running True'), 'InProgress'],
    ['failed', says('Failed True'), 'Failed'],
    ['suspended', { spec: { runPolicy: { suspend: true } } }, 'Paused'],
  ]);
}

celRuleCases(kubeflow, 'trainer.kubeflow.org', 'TrainJob', [
  ['complete', says('Complete True'), 'Successful'],
  ['failed', says('Failed True'), 'Failed'],
  ['suspended', { spec: { suspend: true } }, 'Paused'],
]);

celRuleCases(kubeflow, 'kubeflow.org', 'Notebook', [
  ['runs', { status: { readyReplicas: 1 } }, 'Successful'],
  ['starts', { status: { readyReplicas: 0 } }, 'InProgress'],
  [
    'stopped',
    { metadata: { annotations: { 'kubeflow-resource-stopped': 'now' } } },
    'Paused',
  ],
]);
