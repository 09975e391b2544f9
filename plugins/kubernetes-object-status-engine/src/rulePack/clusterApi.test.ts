import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { clusterApi } from './clusterApi';

const group = 'cluster.x-k8s.io';

const notReady = (severity?: string) => [
  { type: 'Ready', status: 'False', severity },
];

celRuleCases(clusterApi, group, 'Cluster', [
  [
    'provisioned',
    { status: { phase: 'Provisioned', conditions: conditions('Ready True') } },
    'Successful',
  ],
  ['provisioning', { status: { phase: 'Provisioning' } }, 'InProgress'],
  [
    'says what it waits for',
    { status: { phase: 'Provisioned', conditions: notReady('Info') } },
    'InProgress',
  ],
  [
    'not ready for an error',
    { status: { phase: 'Provisioned', conditions: notReady('Error') } },
    'Failed',
  ],
  ['failed', { status: { phase: 'Failed' } }, 'Failed'],
  [
    'paused',
    { spec: { paused: true }, status: { phase: 'Provisioned' } },
    'Paused',
  ],
]);

for (const kind of ['Machine', 'MachineDeployment', 'MachinePool']) {
  celRuleCases(clusterApi, group, kind, [
    ['running', { status: { phase: 'Running' } }, 'Successful'],
    [
      'running, and its node does not work',
      { status: { phase: 'Running', conditions: conditions('Ready False') } },
      'InProgress',
    ],
    [
      'provisioned, and no node yet',
      { status: { phase: 'Provisioned' } },
      'InProgress',
    ],
    ['scaling up', { status: { phase: 'ScalingUp' } }, 'InProgress'],
    ['failed', { status: { phase: 'Failed' } }, 'Failed'],
    [
      'failed for good',
      { status: { phase: 'Provisioning', failureReason: 'CreateError' } },
      'Failed',
    ],
    [
      'paused by an annotation',
      {
        metadata: { annotations: { 'cluster.x-k8s.io/paused': '' } },
        status: { phase: 'Running' },
      },
      'Paused',
    ],
  ]);
}

celRuleCases(clusterApi, group, 'Cluster', [
  [
    'provisioned, and nothing runs on it yet',
    {
      status: {
        phase: 'Provisioned',
        conditions: conditions('Available False'),
      },
    },
    'InProgress',
  ],
]);

celRuleCases(clusterApi, group, 'MachineDeployment', [
  [
    'as many as wanted, all of them old',
    { spec: { replicas: 2 }, status: { phase: 'Running', updatedReplicas: 0 } },
    'InProgress',
  ],
  [
    'as many as wanted, all of them new',
    { spec: { replicas: 2 }, status: { phase: 'Running', updatedReplicas: 2 } },
    'Successful',
  ],
  [
    'fewer available than an update allows',
    { status: { phase: 'Running', conditions: conditions('Available False') } },
    'InProgress',
  ],
]);

celRuleCases(clusterApi, group, 'MachineHealthCheck', [
  [
    'all healthy',
    { status: { expectedMachines: 2, currentHealthy: 2 } },
    'Successful',
  ],
  [
    'one is not',
    { status: { expectedMachines: 2, currentHealthy: 1 } },
    'Failed',
  ],
  ['too many to mend', says('RemediationAllowed False'), 'Failed'],
]);

celRuleCases(clusterApi, 'addons.cluster.x-k8s.io', 'ClusterResourceSet', [
  ['applied', says('ResourcesApplied True'), 'Successful'],
  ['not applied', says('ResourcesApplied False'), 'Failed'],
]);

const controlPlane = { replicas: 1, readyReplicas: 1, updatedReplicas: 1 };

celRuleCases(
  clusterApi,
  'controlplane.cluster.x-k8s.io',
  'KubeadmControlPlane',
  [
    [
      'ready',
      { spec: { replicas: 1 }, status: { ...controlPlane, ready: true } },
      'Successful',
    ],
    [
      'one not updated',
      {
        spec: { replicas: 1 },
        status: { ...controlPlane, ready: true, updatedReplicas: 0 },
      },
      'InProgress',
    ],
    [
      'an error',
      { status: { ...controlPlane, conditions: notReady('Error') } },
      'Failed',
    ],
  ],
);

const managed = (fields: Record<string, unknown>, ...written: string[]) => ({
  spec: { version: 'v1.31.2' },
  status: {
    ready: true,
    version: '1.31',
    conditions: conditions(...written),
    ...fields,
  },
});

celRuleCases(
  clusterApi,
  'controlplane.cluster.x-k8s.io',
  'AWSManagedControlPlane',
  [
    ['ready at the version', managed({}, 'Ready True'), 'Successful'],
    [
      'at another version',
      managed({ version: '1.30' }, 'Ready True'),
      'InProgress',
    ],
    [
      'being updated',
      managed({}, 'Ready True', 'EKSControlPlaneUpdating True'),
      'InProgress',
    ],
    ['not ready', managed({}, 'Ready False'), 'InProgress'],
    ['an error', managed({ conditions: notReady('Error') }), 'Failed'],
  ],
);

celRuleCases(clusterApi, 'infrastructure.cluster.x-k8s.io', 'AWSMachine', [
  ['ready', says('Ready True'), 'Successful'],
  ['ready, without conditions', { status: { ready: true } }, 'Successful'],
  ['not ready', says('Ready False'), 'InProgress'],
  [
    'an error',
    { status: { ready: true, conditions: notReady('Error') } },
    'Failed',
  ],
  [
    'failed for good',
    { status: { ready: true, failureMessage: 'gone' } },
    'Failed',
  ],
]);
