import { conditions, celRuleCases, says } from '../testUtils/celRuleCases';
import { openShift } from './openShift';

const admitted = (...each: string[]) => ({
  status: {
    ingress: each.map(said => ({ conditions: conditions(`Admitted ${said}`) })),
  },
});

celRuleCases(openShift, 'route.openshift.io', 'Route', [
  ['admitted by each router', admitted('True', 'True'), 'Successful'],
  ['refused by one', admitted('True', 'False'), 'Failed'],
  ['one has not decided', admitted('True', 'Unknown'), 'InProgress'],
  ['no router has seen it', admitted(), 'InProgress'],
]);

const config = (ready: number, ...written: string[]) => ({
  spec: { replicas: 2 },
  status: {
    replicas: 2,
    updatedReplicas: ready,
    availableReplicas: ready,
    conditions: conditions(...written),
  },
});
const rolledOut = 'Progressing True NewReplicationControllerAvailable';

celRuleCases(openShift, 'apps.openshift.io', 'DeploymentConfig', [
  ['rolled out', config(2, 'Available True', rolledOut), 'Successful'],
  [
    'rolled out, a pod was lost',
    config(1, 'Available True', rolledOut),
    'InProgress',
  ],
  [
    'rolling out',
    config(
      2,
      'Available True',
      'Progressing True ReplicationControllerUpdated',
    ),
    'InProgress',
  ],
  [
    'waiting for its deployer, as every first rollout does',
    config(0, 'Available False', 'Progressing Unknown'),
    'InProgress',
  ],
  [
    'given up',
    config(0, 'Available False', 'Progressing False ProgressDeadlineExceeded'),
    'Failed',
  ],
  ['paused', { spec: { paused: true } }, 'Paused'],
]);

const is = (phase: string) => ({ status: { phase } });

celRuleCases(openShift, 'build.openshift.io', 'Build', [
  ['complete', is('Complete'), 'Successful'],
  ['running', is('Running'), 'InProgress'],
  ['cancelled', is('Cancelled'), 'Failed'],
  ['error', is('Error'), 'Failed'],
]);

celRuleCases(openShift, 'config.openshift.io', 'ClusterOperator', [
  ['well', says('Available True', 'Progressing False'), 'Successful'],
  ['upgraded', says('Available True', 'Progressing True'), 'InProgress'],
  ['degraded', says('Available True', 'Degraded True'), 'Failed'],
  ['down', says('Available False'), 'Failed'],
]);

celRuleCases(openShift, 'config.openshift.io', 'ClusterVersion', [
  ['there', says('Available True', 'Progressing False'), 'Successful'],
  ['on the way', says('Available True', 'Progressing True'), 'InProgress'],
  ['failing', says('Progressing True', 'Failing True'), 'Failed'],
]);

celRuleCases(
  openShift,
  'machineconfiguration.openshift.io',
  'MachineConfigPool',
  [
    ['updated', says('Updated True', 'Updating False'), 'Successful'],
    ['updating', says('Updated False', 'Updating True'), 'InProgress'],
    [
      'a node is degraded',
      says('Updating True', 'NodeDegraded True'),
      'Failed',
    ],
    ['paused', { spec: { paused: true } }, 'Paused'],
  ],
);

celRuleCases(openShift, 'machine.openshift.io', 'Machine', [
  ['running', is('Running'), 'Successful'],
  ['provisioned', is('Provisioned'), 'InProgress'],
  ['failed', is('Failed'), 'Failed'],
]);

celRuleCases(openShift, 'image.openshift.io', 'ImageStream', [
  ['known', { status: { dockerImageRepository: 'here' } }, 'Successful'],
  [
    'a tag could not be imported',
    {
      status: {
        dockerImageRepository: 'here',
        tags: [{ conditions: conditions('ImportSuccess False NotFound') }],
      },
    },
    'Failed',
  ],
]);
