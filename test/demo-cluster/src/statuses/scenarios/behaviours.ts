import { behaviours } from '@object-status/demo-cluster';
import { Manifest } from '@object-status/test-control-plane';
import { Goal } from '../Follower';
import { migrate, web } from '../manifests';
import { StatusScenario, StatusStep } from '../StatusScenario';
import {
  gone,
  podsReady,
  ready,
  unavailable,
  webComplete,
  webReplicas,
} from './goals';

/** What a pod of each behaviour comes to in a Deployment. */
const goals: Record<string, Goal[]> = {
  healthy: [webComplete(1), webReplicas(1, 1), podsReady('Pod web@1')],
  slow: [webComplete(1), webReplicas(1, 1), podsReady('Pod web@1')],
  'image-cannot-be-pulled': [pod('Pending ImagePullBackOff', 2)],
  'image-pull-denied': [pod('Pending ImagePullBackOff', 2)],
  'registry-unreachable': [pod('Pending ImagePullBackOff', 2)],
  'image-pull-heals': [
    webComplete(1),
    webReplicas(1, 1),
    podsReady('Pod web@1'),
  ],
  'crash-loop': [pod('Running CrashLoopBackOff restarts=2')],
  'crash-once': [
    webComplete(1),
    webReplicas(1, 1),
    pod('Running running restarts=1 Ready'),
  ],
  'crash-after-ready': [
    pod('Running CrashLoopBackOff restarts=1'),
    {
      role: 'Deployment web',
      state: `${unavailable} Progressing=True/NewReplicaSetAvailable`,
      times: 2,
    },
  ],
  // As long as anybody looks here; it crashes 40 s later.
  'crash-after-green': [
    webComplete(1),
    webReplicas(1, 1),
    podsReady('Pod web@1'),
  ],
  'never-ready': [pod('Running running')],
  flapping: [pod(ready, 3)],
  'out-of-memory': [pod('Running CrashLoopBackOff restarts=1')],
  'init-fails': [pod('Pending CrashLoopBackOff,PodInitializing restarts=1')],
  'config-missing': [pod('Pending CreateContainerConfigError')],
  'command-missing': [pod('Running CrashLoopBackOff restarts=1')],
  'config-key-missing': [pod('Pending ContainerCreating')],
  'volume-cannot-be-mounted': [pod('Pending ContainerCreating')],
  unschedulable: [pod('Pending Unschedulable')],
  'too-large': [pod('Pending Unschedulable')],
  'slow-termination': [
    webComplete(1),
    webReplicas(1, 1),
    podsReady('Pod web@1'),
  ],
};

/** Where nothing is said of them, the Deployment waits for its one pod. */
function workloadGoals(said: Goal[]): Goal[] {
  const waiting: Goal[] = [
    {
      role: 'Deployment web',
      state: `${unavailable} Progressing=True/ReplicaSetUpdated`,
    },
    { role: 'ReplicaSet web@1', counts: { replicas: 1, readyReplicas: 0 } },
  ];
  return waiting.filter(goal => !said.some(({ role }) => role === goal.role));
}

function pod(state: string, times?: number): Goal {
  return { role: 'Pod web@1', state, times };
}

/**
 * The control plane of the tests admits pods without looking for their accounts,
 * because nothing there makes tokens for them: there is nothing to compare.
 */
const withoutAdmission = ['account-missing'];

/** Each behaviour of the list: in a Deployment of one pod, or in a Job. */
export const behaviourScenarios: StatusScenario[] = behaviours
  .filter(({ name }) => !withoutAdmission.includes(name))
  .map(({ name, needs = [] }) => ({
    name: `pods of the behaviour ${name}`,
    steps: stepsOf(name, needs),
  }));

function stepsOf(name: string, needs: Record<string, unknown>[]): StatusStep[] {
  if (name === 'quota-exceeded') return quotaExceeded(needs);
  if (name === 'limits-exceeded') return limitsExceeded(needs);
  if (name === 'completes') return [completes(name)];
  const said = goals[name];
  if (!said) throw new Error(`Say what pods of behaviour ${name} come to.`);
  return [
    {
      create: [...(needs as Manifest[]), web(name)],
      until: [...workloadGoals(said), ...said],
    },
    ...(name === 'slow-termination' ? [replaced(name)] : []),
  ];
}

function completes(name: string): StatusStep {
  const reason = 'True/CompletionsReached';
  return {
    create: [migrate(name)],
    until: [
      {
        role: 'Job migrate',
        state: `Complete=${reason} SuccessCriteriaMet=${reason} started completed`,
      },
      { role: 'Pod migrate', state: 'Succeeded Completed(0)' },
    ],
  };
}

function quotaExceeded(needs: Record<string, unknown>[]): StatusStep[] {
  const failing = 'ReplicaFailure=True/FailedCreate';
  return [
    {
      create: [
        ...(needs as Manifest[]),
        web('quota-exceeded', { replicas: 3 }),
      ],
      until: [
        {
          role: 'Deployment web',
          state: `${unavailable} Progressing=True/ReplicaSetUpdated ${failing}`,
          counts: { availableReplicas: 1 },
        },
        {
          role: 'ReplicaSet web@1',
          state: failing,
          counts: { availableReplicas: 1 },
        },
        podsReady('Pod web@1'),
      ],
    },
  ];
}

function limitsExceeded(needs: Record<string, unknown>[]): StatusStep[] {
  const failing = 'ReplicaFailure=True/FailedCreate';
  return [
    {
      create: [...(needs as Manifest[]), web('limits-exceeded')],
      until: [
        {
          role: 'Deployment web',
          state: `${unavailable} Progressing=True/NewReplicaSetCreated ${failing}`,
        },
        { role: 'ReplicaSet web@1', state: failing },
      ],
    },
  ];
}

function replaced(name: string): StatusStep {
  return {
    change: [web(name, { image: 'registry.example.test/web:2' })],
    until: [
      webComplete(1),
      webReplicas(1, 0),
      webReplicas(2, 1),
      gone('Pod web@1'),
      podsReady('Pod web@2'),
    ],
  };
}
