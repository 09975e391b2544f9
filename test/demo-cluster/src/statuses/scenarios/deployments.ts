import { quick, unpullable, web } from '../manifests';
import { StatusScenario } from '../StatusScenario';
import {
  available,
  complete,
  gone,
  podsReady,
  progressing,
  unavailable,
  webComplete,
  webReplicas,
} from './goals';

const nextImage = 'registry.example.test/web:2';

/** Three pods of the first revision are there. */
const threeReady = {
  create: [web(quick, { replicas: 3 })],
  until: [webComplete(3), webReplicas(1, 3), podsReady('Pod web@1', 3)],
};

export const deploymentScenarios: StatusScenario[] = [
  { name: 'a Deployment comes up', steps: [threeReady] },
  {
    name: 'a Deployment is updated pod by pod',
    steps: [
      threeReady,
      {
        change: [web(quick, { replicas: 3, image: nextImage })],
        until: [
          webComplete(3),
          webReplicas(1, 0),
          webReplicas(2, 3),
          gone('Pod web@1', 3),
          podsReady('Pod web@2', 3),
        ],
      },
    ],
  },
  {
    name: 'a Deployment is updated to an image that cannot be pulled, and back',
    steps: [
      threeReady,
      {
        change: [web(unpullable, { replicas: 3, image: nextImage })],
        until: [
          {
            role: 'Deployment web',
            state: `${available} ${progressing}`,
            counts: { replicas: 4, updatedReplicas: 1 },
          },
          { role: 'Pod web@2', state: 'Pending ImagePullBackOff' },
        ],
      },
      {
        change: [web(quick, { replicas: 3 })],
        until: [webComplete(3), webReplicas(2, 0), gone('Pod web@2')],
      },
    ],
  },
  {
    name: 'a Deployment replaces before it adds (maxSurge 0)',
    steps: [
      {
        create: [web(quick, { replicas: 2, spec: noSurge() })],
        until: [webComplete(2), webReplicas(1, 2), podsReady('Pod web@1', 2)],
      },
      {
        change: [web(quick, { replicas: 2, image: nextImage })],
        until: [
          webComplete(2),
          webReplicas(1, 0),
          webReplicas(2, 2),
          gone('Pod web@1', 2),
          podsReady('Pod web@2', 2),
        ],
      },
    ],
  },
  {
    name: 'a Deployment stops all before it starts any (Recreate)',
    steps: [
      {
        create: [
          web(quick, { replicas: 2, spec: { strategy: { type: 'Recreate' } } }),
        ],
        until: [webComplete(2), webReplicas(1, 2), podsReady('Pod web@1', 2)],
      },
      {
        change: [web(quick, { replicas: 2, image: nextImage })],
        until: [
          webComplete(2),
          webReplicas(1, 0),
          webReplicas(2, 2),
          gone('Pod web@1', 2),
          podsReady('Pod web@2', 2),
        ],
      },
    ],
  },
  {
    name: 'a Deployment is scaled up and down',
    steps: [
      {
        create: [web(quick)],
        until: [webComplete(1), webReplicas(1, 1), podsReady('Pod web@1')],
      },
      {
        change: [web(quick, { replicas: 3 })],
        until: [
          {
            role: 'Deployment web',
            state: complete,
            counts: { availableReplicas: 3 },
          },
          webReplicas(1, 3),
          podsReady('Pod web@1', 2),
        ],
      },
      {
        change: [web(quick, { replicas: 1 })],
        until: [webComplete(1), webReplicas(1, 1), gone('Pod web@1', 2)],
      },
    ],
  },
  {
    name: 'a Deployment is paused, changed and resumed',
    steps: [
      {
        create: [web(quick)],
        until: [webComplete(1), webReplicas(1, 1), podsReady('Pod web@1')],
      },
      {
        change: [web(quick, { image: nextImage, spec: { paused: true } })],
        until: [
          {
            role: 'Deployment web',
            state: `${available} Progressing=Unknown/DeploymentPaused`,
            counts: { updatedReplicas: 0 },
          },
        ],
      },
      {
        change: [web(quick, { image: nextImage, spec: { paused: false } })],
        until: [
          webComplete(1),
          webReplicas(1, 0),
          webReplicas(2, 1),
          gone('Pod web@1'),
          podsReady('Pod web@2'),
        ],
      },
    ],
  },
  {
    name: 'a Deployment is not ready within its deadline',
    steps: [
      {
        create: [web('never-ready', { spec: { progressDeadlineSeconds: 2 } })],
        until: [
          {
            role: 'Deployment web',
            state: `${unavailable} Progressing=False/ProgressDeadlineExceeded`,
          },
          { role: 'Pod web@1', state: 'Running running' },
        ],
      },
    ],
  },
  {
    name: 'a Deployment waits for minReadySeconds',
    steps: [
      {
        create: [web(quick, { replicas: 2, spec: { minReadySeconds: 2 } })],
        until: [webComplete(2), webReplicas(1, 2), podsReady('Pod web@1', 2)],
      },
    ],
  },
  {
    name: 'a Deployment of no pods',
    steps: [
      {
        create: [web(quick, { replicas: 0 })],
        until: [
          { role: 'Deployment web', state: complete },
          { role: 'ReplicaSet web@1', counts: { replicas: 0 }, state: '' },
        ],
      },
    ],
  },
  {
    name: 'a Deployment is deleted',
    steps: [
      threeReady,
      {
        remove: [web(quick)],
        until: [
          gone('Deployment web'),
          gone('ReplicaSet web@1'),
          gone('Pod web@1', 3),
        ],
      },
    ],
  },
];

function noSurge() {
  return {
    strategy: {
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
    },
  };
}
