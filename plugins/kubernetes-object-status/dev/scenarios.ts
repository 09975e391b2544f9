import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  anExecution,
  anExplained,
  anObject,
  aPod,
  aStep,
  ended,
} from '../src/__testUtils__/builders';
import { Recorded } from '../src/__testUtils__/FakeObjectStatusApi';
import { failedWorker, failingWorker, goodWorker, manyObjects } from './trees';

/** Seconds before the page was opened, as an instant. */
const opened = Date.now();
function ago(seconds: number): string {
  return new Date(opened - seconds * 1_000).toISOString();
}

const hash = '7d9f8c6b5';
const replicaSet = anObject({
  kind: 'ReplicaSet',
  name: `checkout-${hash}`,
  applied: false,
  parentId: 'Deployment/checkout',
  revision: '18',
  columns: { desired: 3, current: 3, ready: 2 },
  position: 1,
});

function pod(suffix: string, position: number, given: Partial<ObjectRow> = {}) {
  return aPod({
    name: `checkout-${hash}-${suffix}`,
    parentId: replicaSet.id,
    columns: { ready: '1/1', restarts: 0, phase: 'Running', node: 'pool-a-7' },
    position,
    ...given,
  });
}

const failedPod = pod('xk7q2', 4, {
  status: 'Failed',
  reason: 'ImagePullBackOff',
  params: { container: 'app', image: 'shop/checkout:1.4.2' },
  message:
    'Container app cannot get image shop/checkout:1.4.2: manifest for shop/checkout:1.4.2 not found: manifest unknown',
  cause: 'ImageNotFound',
  columns: {
    ready: '0/1',
    restarts: 0,
    phase: 'ImagePullBackOff',
    node: 'pool-a-9',
  },
});

const others = [
  anObject({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    name: 'checkout-6c4d5b7f9',
    applied: false,
    counted: false,
    notCounted: 'OlderRevision',
    parentId: 'Deployment/checkout',
    revision: '17',
    columns: { desired: 0, current: 1, ready: 1 },
    position: 5,
  }),
  anObject({
    apiVersion: 'v1',
    kind: 'Service',
    columns: { type: 'ClusterIP', clusterIp: '10.96.41.7', ports: '80/TCP' },
    reason: 'Exists',
    position: 7,
  }),
  anObject({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name: 'checkout-config',
    columns: { data: 14 },
    reason: 'Exists',
    position: 8,
  }),
  anObject({
    apiVersion: 'v1',
    kind: 'Secret',
    name: 'checkout-keys',
    columns: { data: 3, type: 'Opaque' },
    reason: 'NotRead',
    message: 'Applied; its content is never read',
    verified: false,
    position: 9,
  }),
];

function objectsOf(isFailed: boolean, since: string): ObjectRow[] {
  const status: Partial<ObjectRow> = isFailed
    ? {
        status: 'Failed',
        reason: 'ImagePullBackOff',
        params: { pod: failedPod.name, detail: failedPod.message },
        message: `Pod ${failedPod.name}: ${failedPod.message}`,
        cause: 'ImageNotFound' as const,
      }
    : {
        status: 'InProgress',
        reason: 'WaitingForReadiness',
        params: { ready: 2, desired: 3 },
        message: '2 of 3 pods ready',
      };
  const deployment = anObject({
    ...status,
    columns: { ready: '2/3', upToDate: 3, available: 2, restarts: 0 },
    warnings: [
      {
        code: 'ChangedByOther',
        params: {},
        message:
          'Its pod template was changed by kubectl-rollout, same images; the window restarted',
      },
    ],
  });
  const last = isFailed
    ? failedPod
    : pod('xk7q2', 4, {
        status: 'InProgress',
        reason: 'NotReady',
        params: { container: 'app' },
        message: 'Running, not ready: container app',
        columns: {
          ready: '0/1',
          restarts: 0,
          phase: 'Running',
          node: 'pool-a-9',
        },
      });
  const rows = [
    deployment,
    { ...replicaSet, ...status },
    pod('4xk2p', 2),
    pod('hq8zt', 3),
    last,
    ...others,
  ];
  return rows.map((row): ObjectRow => ({ ...row, since }));
}

const configuration = aStep({
  name: 'Configuration',
  ...ended('Successful', 13),
  explanation: {
    code: 'Stable',
    params: { seconds: 10 },
    message: 'stable for 10 s',
    objects: [],
  },
  counts: { Successful: 1 },
});

function times(startedSeconds: number, tookSeconds?: number) {
  return {
    createdAt: ago(startedSeconds),
    startedAt: ago(startedSeconds),
    ...(tookSeconds !== undefined && {
      finishedAt: ago(startedSeconds - tookSeconds),
    }),
  };
}

const waiting = anExplained({ name: 'checkout' });
const explainedPod = anExplained({
  id: failedPod.id,
  kind: 'Pod',
  name: failedPod.name,
  status: 'Failed',
  reason: failedPod.reason,
  params: failedPod.params,
  message: failedPod.message,
  container: 'app',
  pod: failedPod.name,
  cause: 'ImageNotFound',
});

function running(): Recorded {
  const execution = anExecution({
    id: 'running',
    ...times(34),
    allowedActions: ['cancel'],
    steps: [
      { ...configuration, ...times(34, 13) },
      aStep({
        number: 2,
        ...times(21),
        timeoutAt: ago(-159),
        counts: { Successful: 5, InProgress: 3 },
        waitingFor: [waiting],
      }),
    ],
  });
  return {
    execution,
    objects: [[others[2]], objectsOf(false, ago(20))],
  };
}

function failing(): Recorded {
  const execution = anExecution({
    id: 'failing',
    environment: 'staging',
    version: '1.5.0-rc.2',
    ...times(40),
    allowedActions: ['cancel'],
    steps: [
      aStep({
        ...times(40),
        state: 'Stabilizing',
        aggregate: 'Failed',
        timeoutAt: ago(-140),
        window: { status: 'Failed', since: ago(3), until: ago(-7) },
        counts: { Successful: 5, Failed: 3 },
        waitingFor: [explainedPod],
      }),
    ],
  });
  return { execution, objects: [objectsOf(true, ago(6))] };
}

function failed(): Recorded {
  const execution = anExecution({
    id: 'failed',
    version: '1.4.1',
    ...times(86_400, 38),
    ...{ state: 'Finished', outcome: 'Failed', causeCode: 'ImageNotFound' },
    steps: [
      aStep({
        ...times(86_400, 38),
        ...{ state: 'Finished', outcome: 'Failed', stabilized: true },
        counts: { Successful: 5, Failed: 3 },
        warnings: [
          {
            code: 'FreshnessUnproven',
            params: {},
            message: 'Its controller reports no generation',
          },
        ],
        explanation: {
          code: 'FailedFor',
          params: {},
          message: `Pod ${failedPod.name}: ${failedPod.message}`,
          cause: 'ImageNotFound',
          objects: [explainedPod],
        },
      }),
    ],
  });
  return { execution, objects: [objectsOf(true, ago(86_370))] };
}

function timedOut(): Recorded {
  const execution = anExecution({
    id: 'timedout',
    version: '1.4.0',
    ...times(200_000, 180),
    ...{ state: 'Finished', outcome: 'TimedOut' },
    steps: [
      aStep({
        ...times(200_000, 180),
        ...{ state: 'Finished', outcome: 'TimedOut' },
        explanation: {
          code: 'TimedOutWaiting',
          params: { count: 3, counted: 8, seconds: 180 },
          message: '3 of 8 objects were not there yet after 180 s',
          cause: 'ProbeFailing',
          objects: [
            waiting,
            anExplained({
              kind: 'Pod',
              name: failedPod.name,
              reason: 'NotReady',
              params: { container: 'app' },
              message: 'Running, not ready: container app',
              container: 'app',
              cause: 'ProbeFailing',
            }),
          ],
        },
      }),
    ],
  });
  return { execution, objects: [objectsOf(false, ago(199_900))] };
}

function successful(): Recorded {
  const execution = anExecution({
    id: 'successful',
    version: '1.3.9',
    ...times(700_000, 52),
    ...{ state: 'Finished', outcome: 'Successful' },
    steps: [
      {
        ...configuration,
        name: 'Deploy checkout',
        ...times(700_000, 52),
        stabilized: true,
        verified: true,
      },
    ],
  });
  const objects = others.map(row => ({ ...row, since: ago(699_970) }));
  return { execution, objects: [objects] };
}

function queued(): Recorded {
  const execution = anExecution({
    id: 'queued',
    environment: 'testing',
    version: '1.5.0-rc.3',
    entityRef: 'component:default/checkout',
    state: 'Queued',
    createdAt: ago(12),
    startedAt: undefined,
    steps: [
      aStep({ state: 'Queued', startedAt: undefined, timeoutAt: undefined }),
      aStep({
        number: 2,
        name: 'Routes',
        state: 'Queued',
        startedAt: undefined,
        timeoutAt: undefined,
      }),
    ],
  });
  return { execution, objects: [objectsOf(false, ago(10))] };
}

/** One of everything that the pages can show. */
export function allScenarios(): Recorded[] {
  return [
    ...[failingWorker(), failedWorker(), goodWorker(), manyObjects()],
    ...[running(), failing(), failed(), timedOut(), successful(), queued()],
  ];
}
