import { conditions, celRuleCases } from '../testUtils/celRuleCases';
import { openKruise } from './openKruise';

const group = 'apps.kruise.io';
const spec = { replicas: 2 };
const seen = { observedGeneration: 1 };

const cloneSet = {
  ...seen,
  replicas: 2,
  readyReplicas: 2,
  availableReplicas: 2,
  updatedReplicas: 2,
  updatedReadyReplicas: 2,
};

celRuleCases(openKruise, group, 'CloneSet', [
  ['all updated and ready', { spec, status: cloneSet }, 'Successful'],
  [
    'one short',
    { spec, status: { ...cloneSet, availableReplicas: 1 } },
    'InProgress',
  ],
  [
    'one left over',
    { spec, status: { ...cloneSet, replicas: 3 } },
    'InProgress',
  ],
  [
    'one not updated',
    { spec, status: { ...cloneSet, updatedReadyReplicas: 1 } },
    'InProgress',
  ],
  [
    'only one is to be updated',
    {
      spec,
      status: {
        ...cloneSet,
        updatedReadyReplicas: 1,
        expectedUpdatedReplicas: 1,
      },
    },
    'Successful',
  ],
  [
    'paused',
    { spec: { ...spec, updateStrategy: { paused: true } }, status: cloneSet },
    'Paused',
  ],
  [
    'cannot scale',
    {
      spec,
      status: { ...cloneSet, conditions: conditions('FailedScale True') },
    },
    'Failed',
  ],
  [
    'cannot update',
    {
      spec,
      status: { ...cloneSet, conditions: conditions('FailedUpdate True') },
    },
    'Failed',
  ],
]);

celRuleCases(openKruise, group, 'StatefulSet', [
  ['all updated and ready', { spec, status: cloneSet }, 'Successful'],
  [
    'one not updated',
    { spec, status: { ...cloneSet, updatedReplicas: 1 } },
    'InProgress',
  ],
  [
    'one is kept by the partition',
    {
      spec: { ...spec, updateStrategy: { rollingUpdate: { partition: 1 } } },
      status: { ...cloneSet, updatedReplicas: 1 },
    },
    'Successful',
  ],
  [
    'paused',
    {
      spec: { ...spec, updateStrategy: { rollingUpdate: { paused: true } } },
      status: cloneSet,
    },
    'Paused',
  ],
  [
    'no Pod can be made',
    {
      spec,
      status: { ...cloneSet, conditions: conditions('FailedCreatePod True') },
    },
    'Failed',
  ],
]);

const daemonSet = {
  ...seen,
  desiredNumberScheduled: 2,
  numberReady: 2,
  numberAvailable: 2,
  updatedNumberScheduled: 2,
};

celRuleCases(openKruise, group, 'DaemonSet', [
  ['all nodes', { status: daemonSet }, 'Successful'],
  ['one not ready', { status: { ...daemonSet, numberReady: 1 } }, 'InProgress'],
  [
    'one not updated',
    { status: { ...daemonSet, updatedNumberScheduled: 1 } },
    'InProgress',
  ],
  [
    'paused',
    {
      spec: { updateStrategy: { rollingUpdate: { paused: true } } },
      status: daemonSet,
    },
    'Paused',
  ],
]);

celRuleCases(openKruise, group, 'BroadcastJob', [
  ['running', { status: { phase: 'running' } }, 'InProgress'],
  ['completed', { status: { phase: 'completed' } }, 'Successful'],
  ['failed', { status: { phase: 'failed' } }, 'Failed'],
  ['paused', { status: { phase: 'paused' } }, 'Paused'],
]);

celRuleCases(openKruise, group, 'AdvancedCronJob', [
  ['taken up', { status: { type: 'Job' } }, 'Successful'],
  ['paused', { spec: { paused: true }, status: { type: 'Job' } }, 'Paused'],
]);

celRuleCases(openKruise, group, 'SidecarSet', [
  [
    'in all Pods',
    { status: { ...seen, matchedPods: 2, updatedPods: 2, readyPods: 2 } },
    'Successful',
  ],
  [
    'not in all of them',
    { status: { ...seen, matchedPods: 2, updatedPods: 1, readyPods: 2 } },
    'InProgress',
  ],
]);

celRuleCases(openKruise, group, 'ImagePullJob', [
  [
    'pulled',
    { status: { desired: 2, succeeded: 2, completionTime: 'now' } },
    'Successful',
  ],
  [
    'one node is left',
    { status: { desired: 2, succeeded: 1, active: 1 } },
    'InProgress',
  ],
  [
    'one node cannot',
    { status: { desired: 2, succeeded: 1, failed: 1 } },
    'Failed',
  ],
]);

const gameServer = (currentState: string, ready = 'True') => ({
  status: {
    currentState,
    desiredState: 'Ready',
    podStatus: { conditions: conditions(`Ready ${ready}`) },
  },
});

celRuleCases(openKruise, 'game.kruise.io', 'GameServer', [
  ['ready', gameServer('Ready'), 'Successful'],
  ['being created', gameServer('Creating', 'False'), 'InProgress'],
  [
    'ready, its network not yet',
    {
      status: {
        ...gameServer('Ready').status,
        networkStatus: {
          desiredNetworkState: 'Ready',
          currentNetworkState: 'NotReady',
        },
      },
    },
    'InProgress',
  ],
  ['being updated', gameServer('Updating', 'False'), 'InProgress'],
  ['crashed', gameServer('Crash', 'False'), 'Failed'],
  [
    'said to be ready, but its Pod is not',
    gameServer('Ready', 'False'),
    'Failed',
  ],
  ['not known', gameServer('Unknown'), 'Unknown'],
]);

const gameServers = {
  ...seen,
  replicas: 2,
  readyReplicas: 2,
  updatedReadyReplicas: 2,
};

celRuleCases(openKruise, 'game.kruise.io', 'GameServerSet', [
  ['all ready', { spec, status: gameServers }, 'Successful'],
  [
    'one short',
    { spec, status: { ...gameServers, readyReplicas: 1 } },
    'InProgress',
  ],
  [
    'paused',
    {
      spec: { ...spec, updateStrategy: { rollingUpdate: { paused: true } } },
      status: gameServers,
    },
    'Paused',
  ],
]);
