import { Life } from '../kubelet/behaviour';
import { Behaviour } from './Behaviour';

/** Starts, finds no database and gives up; restarted later each time. */
const crash: Life = {
  ready: null,
  runs: 1,
  exit: 1,
  message: 'panic: DATABASE_URL is not set',
};
const crashes: Life[] = [
  { ...crash, wait: 0 },
  { ...crash, wait: 10 },
  { ...crash, wait: 20 },
  { ...crash, wait: 40 },
];

/** Its image lacks the program; kubelet tries again later each time. */
const cannotStart: Life = {
  ready: null,
  runs: 0,
  exit: 128,
  reason: 'StartError',
  message:
    'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "serve": executable file not found in $PATH',
};

const pullFails = { error: 'ErrImagePull', backoffs: [10, 20, 40, 80] };

const starts: Life = { ready: 1, runs: null };

/**
 * Every behaviour that can be named, in the order in which they are shown.
 *
 * @internal
 */
export const behaviours: Behaviour[] = [
  {
    name: 'healthy',
    description: 'The pods are ready about a second after their start.',
    pod: { create: 0.5, lives: [{ ready: 0.8, runs: null }] },
  },
  {
    name: 'slow',
    description: 'The pods take fifteen seconds until they are ready.',
    pod: { create: 1, lives: [{ ready: 15, runs: null }] },
  },
  {
    name: 'image-cannot-be-pulled',
    description: 'The registry does not have the image; nothing ever starts.',
    pod: { pull: pullFails },
  },
  {
    name: 'image-pull-denied',
    description:
      'The registry asks for a login that the cluster does not have.',
    pod: {
      pull: {
        ...pullFails,
        message:
          'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://registry.example.test/token: 401 Unauthorized',
      },
    },
  },
  {
    name: 'registry-unreachable',
    description: 'The nodes do not find the host of the registry.',
    pod: {
      pull: {
        ...pullFails,
        message:
          'failed to do request: Head "https://registry.example.test/v2/": dial tcp: lookup registry.example.test: no such host',
      },
    },
  },
  {
    name: 'image-pull-heals',
    description: 'The image cannot be pulled twice, then it is there.',
    pod: {
      pull: { error: 'ErrImagePull', errFor: 1, backoffs: [4], heals: 2 },
      lives: [starts],
    },
  },
  {
    name: 'crash-loop',
    description: 'The container exits with 1 a moment after each start.',
    pod: { lives: crashes },
  },
  {
    name: 'crash-once',
    description: 'The container crashes once and runs after its restart.',
    pod: { lives: [{ ...crash, wait: 0 }, starts] },
  },
  {
    name: 'crash-after-ready',
    description:
      'The container becomes ready and crashes four seconds later, while the step is stabilizing; it does so again and again.',
    pod: {
      lives: [
        { ...crash, ready: 1, runs: 5, wait: 0 },
        { ...crash, ready: 1, runs: 5, wait: 10 },
      ],
    },
  },
  {
    name: 'crash-after-green',
    description:
      'The container runs well for forty seconds, long enough for a success, and crashes then; it does so again and again.',
    pod: {
      lives: [
        { ...crash, ready: 1, runs: 40, wait: 0 },
        { ...crash, ready: 1, runs: 5, wait: 10 },
        { ...crash, ready: 1, runs: 5, wait: 20 },
      ],
    },
  },
  {
    name: 'never-ready',
    description: 'The container runs, but its readiness probe never succeeds.',
    pod: { lives: [{ ready: null, runs: null }] },
    container: {
      readinessProbe: { httpGet: { path: '/healthz', port: 8080 } },
    },
  },
  {
    name: 'flapping',
    description: 'The pods are ready, then not, then ready, without an end.',
    pod: {
      lives: [{ ...starts, flaps: { readyFor: 4, unreadyFor: 3 } }],
    },
  },
  {
    name: 'out-of-memory',
    description: 'The container is killed because it needs too much memory.',
    pod: {
      lives: [0, 10, 20].map(wait => ({
        ready: null,
        runs: 2,
        exit: 137,
        reason: 'OOMKilled',
        wait,
      })),
    },
    container: { resources: { limits: { memory: '64Mi' } } },
  },
  {
    name: 'command-missing',
    description: 'The container is to run a program that its image lacks.',
    pod: { lives: [0, 10, 20].map(wait => ({ ...cannotStart, wait })) },
    container: { command: ['serve'] },
  },
  {
    name: 'init-fails',
    description: 'An init container fails, so the others never start.',
    pod: {
      init: {
        migrate: [0, 10, 20].map(wait => ({
          runs: 1,
          exit: 1,
          message: 'migration 42 failed: relation "orders" does not exist',
          wait,
        })),
      },
    },
    podSpec: {
      initContainers: [
        { name: 'migrate', image: 'registry.example.test/migrate:1' },
      ],
    },
  },
  {
    name: 'config-missing',
    description: 'The container wants a Secret that does not exist.',
    pod: {
      waiting: {
        reason: 'CreateContainerConfigError',
        message: 'secret "database" not found',
      },
    },
  },
  {
    name: 'config-key-missing',
    description: 'A volume wants a key that its ConfigMap does not have.',
    pod: {
      mount: {
        volume: 'flags',
        error: 'references non-existent config key: flags.json',
      },
    },
    podSpec: {
      volumes: [
        {
          name: 'flags',
          configMap: {
            name: 'feature-flags',
            items: [{ key: 'flags.json', path: 'flags.json' }],
          },
        },
      ],
    },
    needs: [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'feature-flags' },
        data: { 'flags.yaml': 'newBasket: true' },
      },
    ],
  },
  {
    name: 'volume-cannot-be-mounted',
    description: 'The server of a shared volume does not answer the node.',
    pod: {
      mount: {
        volume: 'shared',
        error:
          'mount failed: exit status 32\nOutput: mount.nfs: Connection timed out for nfs.example.test:/shared',
      },
    },
    podSpec: {
      volumes: [
        {
          name: 'shared',
          nfs: { server: 'nfs.example.test', path: '/shared' },
        },
      ],
    },
  },
  {
    name: 'account-missing',
    description: 'The pods are to run as a service account that is not there.',
    pod: {},
    podSpec: { serviceAccountName: 'reporter' },
  },
  {
    name: 'limits-exceeded',
    description: 'The namespace allows a container less than it asks for.',
    pod: {},
    container: { resources: { limits: { cpu: '2' } } },
    needs: [
      {
        apiVersion: 'v1',
        kind: 'LimitRange',
        metadata: { name: 'containers' },
        spec: { limits: [{ type: 'Container', max: { cpu: '500m' } }] },
      },
    ],
  },
  {
    name: 'quota-exceeded',
    description:
      'The quota of the namespace leaves no room for the last of the pods.',
    pod: {},
    needs: [
      {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'pods' },
        spec: { hard: { pods: '1' } },
      },
    ],
  },
  {
    name: 'unschedulable',
    description: 'No node has the label that the pods ask for.',
    pod: {},
    podSpec: { nodeSelector: { 'accelerator.example.test/type': 'gpu' } },
  },
  {
    name: 'too-large',
    description: 'The pods ask for more memory than any node has.',
    pod: {},
    container: { resources: { requests: { memory: '2Ti' } } },
  },
  {
    name: 'slow-termination',
    description: 'The old pods take twenty seconds to stop.',
    pod: { stop: 20 },
  },
  {
    name: 'completes',
    description:
      'The containers run for five seconds and end with 0: for Jobs.',
    pod: { lives: [{ ready: 1, runs: 5, exit: 0 }] },
  },
];
