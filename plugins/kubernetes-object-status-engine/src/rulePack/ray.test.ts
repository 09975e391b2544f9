import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { ray } from './ray';

celRuleCases(ray, 'ray.io', 'RayCluster', [
  ['ready', { status: { state: 'ready' } }, 'Successful'],
  [
    'ready once, its head is gone',
    {
      status: { state: 'ready', conditions: conditions('HeadPodReady False') },
    },
    'InProgress',
  ],
  ['suspended', { status: { state: 'suspended' } }, 'Paused'],
  ['pods cannot be made', says('ReplicaFailure True'), 'Failed'],
]);

celRuleCases(ray, 'ray.io', 'RayService', [
  ['ready', says('Ready True', 'UpgradeInProgress False'), 'Successful'],
  ['upgraded', says('Ready True', 'UpgradeInProgress True'), 'InProgress'],
  ['not ready', says('Ready False'), 'InProgress'],
  [
    'of an old operator',
    { status: { serviceStatus: 'Running' } },
    'Successful',
  ],
]);

const job = (jobDeploymentStatus: string, jobStatus = '') => ({
  status: { jobDeploymentStatus, jobStatus },
});
celRuleCases(ray, 'ray.io', 'RayJob', [
  ['succeeded', job('Complete', 'SUCCEEDED'), 'Successful'],
  ['running', job('Running', 'RUNNING'), 'InProgress'],
  ['tried again', job('Retrying', 'FAILED'), 'InProgress'],
  ['complete without success', job('Complete', 'FAILED'), 'Failed'],
  ['failed', job('Failed', 'RUNNING'), 'Failed'],
  ['suspended', job('Suspended'), 'Paused'],
]);
