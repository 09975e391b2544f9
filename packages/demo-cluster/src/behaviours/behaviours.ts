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
    pod: { pull: { error: 'ErrImagePull', backoffs: [10, 20, 40, 80] } },
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
    name: 'never-ready',
    description: 'The container runs, but its readiness probe never succeeds.',
    pod: { lives: [{ ready: null, runs: null }] },
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
