import { Goal } from '../Follower';
import { agent, db, quick } from '../manifests';
import { StatusScenario } from '../StatusScenario';
import { gone, podsReady } from './goals';

const nextImage = 'registry.example.test/next:2';

function dbReady(replicas: number, state = 'one revision'): Goal {
  return {
    role: 'StatefulSet db',
    state,
    counts: { replicas, availableReplicas: replicas },
  };
}

const pods = (count: number): Goal[] =>
  Array.from({ length: count }, (_, number) => podsReady(`Pod db-${number}`));

const threePods = {
  create: [db(quick, { replicas: 3 })],
  until: [dbReady(3), ...pods(3)],
};

function agentsReady(updatedNumberScheduled = 3): Goal {
  return {
    role: 'DaemonSet agent',
    state: '',
    counts: { numberAvailable: 3, updatedNumberScheduled },
  };
}

const threeAgents = {
  create: [agent(quick)],
  until: [agentsReady(), podsReady('Pod agent@1', 3)],
};

const agentsReplaced = [
  agentsReady(),
  gone('Pod agent@1', 3),
  podsReady('Pod agent@2', 3),
];

export const setScenarios: StatusScenario[] = [
  { name: 'a StatefulSet comes up one by one', steps: [threePods] },
  {
    name: 'a StatefulSet comes up at once (Parallel)',
    steps: [
      {
        create: [
          db(quick, { replicas: 3, spec: { podManagementPolicy: 'Parallel' } }),
        ],
        until: [dbReady(3), ...pods(3)],
      },
    ],
  },
  {
    name: 'a StatefulSet is updated from its last pod to its first',
    steps: [
      threePods,
      {
        change: [db(quick, { replicas: 3, image: nextImage })],
        until: [dbReady(3), ...pods(3)],
      },
    ],
  },
  {
    name: 'a StatefulSet is updated down to its partition',
    steps: [
      threePods,
      {
        change: [
          db(quick, {
            replicas: 3,
            image: nextImage,
            spec: {
              updateStrategy: {
                type: 'RollingUpdate',
                rollingUpdate: { partition: 2 },
              },
            },
          }),
        ],
        until: [
          {
            role: 'StatefulSet db',
            state: 'two revisions',
            counts: { updatedReplicas: 1, availableReplicas: 3 },
          },
          podsReady('Pod db-2'),
        ],
      },
    ],
  },
  {
    name: 'a StatefulSet replaces no pod by itself (OnDelete)',
    steps: [
      {
        create: [
          db(quick, {
            replicas: 2,
            spec: { updateStrategy: { type: 'OnDelete' } },
          }),
        ],
        until: [dbReady(2), ...pods(2)],
      },
      {
        change: [
          db(quick, {
            replicas: 2,
            image: nextImage,
            spec: { updateStrategy: { type: 'OnDelete' } },
          }),
        ],
        until: [{ role: 'StatefulSet db', state: 'two revisions' }],
      },
    ],
  },
  {
    name: 'a StatefulSet is scaled down from its last pod',
    steps: [
      threePods,
      {
        change: [db(quick, { replicas: 1 })],
        until: [dbReady(1), gone('Pod db-1'), gone('Pod db-2')],
      },
    ],
  },
  {
    name: 'a StatefulSet stands still at its first pod that does not start',
    steps: [
      {
        create: [db('image-cannot-be-pulled', { replicas: 2 })],
        until: [
          { role: 'StatefulSet db', counts: { replicas: 1 } },
          { role: 'Pod db-0', state: 'Pending ImagePullBackOff' },
        ],
      },
    ],
  },
  { name: 'a DaemonSet comes up on each node', steps: [threeAgents] },
  {
    name: 'a DaemonSet is updated node by node',
    steps: [
      threeAgents,
      {
        change: [agent(quick, { image: nextImage })],
        until: agentsReplaced,
      },
    ],
  },
  {
    name: 'a DaemonSet starts the new pod beside the old one (maxSurge)',
    steps: [
      threeAgents,
      {
        change: [
          agent(quick, {
            image: nextImage,
            spec: {
              updateStrategy: {
                rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
              },
            },
          }),
        ],
        until: agentsReplaced,
      },
    ],
  },
  {
    name: 'a DaemonSet whose pods crash',
    steps: [
      {
        create: [agent('crash-loop')],
        until: [
          {
            role: 'DaemonSet agent',
            counts: { currentNumberScheduled: 3, updatedNumberScheduled: 3 },
          },
          {
            role: 'Pod agent@1',
            state: 'Running CrashLoopBackOff restarts=1',
            objects: 3,
          },
        ],
      },
    ],
  },
];
