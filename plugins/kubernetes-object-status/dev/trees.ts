import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  anExecution,
  anExplained,
  anObject,
  aPod,
  aStep,
} from '../src/__testUtils__/builders';
import {
  aCause,
  aComparison,
  aDossier,
  aGoodExecution,
} from '../src/__testUtils__/dossiers';
import { Recorded } from '../src/__testUtils__/FakeObjectStatusApi';

const opened = Date.now();
function ago(seconds: number): string {
  return new Date(opened - seconds * 1_000).toISOString();
}

/** Counts the rows of a step. */
class Rows {
  readonly all: ObjectRow[] = [];

  add(row: ObjectRow, seconds: number): ObjectRow {
    const placed = { ...row, position: this.all.length, since: ago(seconds) };
    this.all.push(placed);
    return placed;
  }

  deployment(name: string, seconds: number, given: Partial<ObjectRow>) {
    return this.add(anObject({ name, ...given }), seconds);
  }

  replicaSet(owner: ObjectRow, hash: string, given: Partial<ObjectRow>) {
    const name = `${owner.name}-${hash}`;
    const child = { name, applied: false, parentId: owner.id };
    return this.add(anObject({ kind: 'ReplicaSet', ...child, ...given }), 20);
  }

  pod(owner: ObjectRow, suffix: string, seconds: number, given = {}) {
    const name = `${owner.name}-${suffix}`;
    const columns = {
      ...{ ready: '1/1', restarts: 0 },
      ...{ phase: 'Running', node: 'pool-a-7' },
    };
    const pod = aPod({ name, parentId: owner.id, columns, ...given });
    return this.add(pod, seconds);
  }
}

const older = { counted: false, notCounted: 'OlderRevision' };
const leaving = { counted: false, notCounted: 'Leaving' };
const image = 'shop/checkout-worker:1.4.2';
const pullMessage = `Container worker cannot get image ${image}: not found`;
const pulls = {
  status: 'Failed',
  reason: 'ImagePullBackOff',
  params: { container: 'worker', image, detail: 'not found' },
  message: pullMessage,
  cause: 'ImageNotFound',
} as const;

function carried(pod: string): Partial<ObjectRow> {
  const params = { ...pulls.params, pod, detail: pullMessage };
  return { ...pulls, params, message: `Pod ${pod}: ${pullMessage}` };
}

/** What `mock-1` shows: one Deployment nearly done, another one failing. */
function checkoutRows(): ObjectRow[] {
  const rows = new Rows();
  const checkout = rows.deployment('checkout', 21, {
    status: 'InProgress',
    reason: 'OldReplicasRemain',
    params: { count: 1, pods: 'checkout-6c4d5b7f9-w2x4z' },
    message: '1 old pod still running or leaving: checkout-6c4d5b7f9-w2x4z',
    columns: { ready: '3/3', upToDate: 3, available: 3, restarts: 0 },
  });
  const current = rows.replicaSet(checkout, '7d9f8c6b5', {
    revision: '18',
    columns: { desired: 3, current: 3, ready: 3, available: 3 },
  });
  rows.pod(current, '4xk2p', 12);
  rows.pod(current, 'hq8zt', 7);
  rows.pod(current, 'vn6rw', 2, {
    warnings: [
      {
        code: 'StillTerminating',
        params: {},
        message: '2 old pods were still leaving',
      },
    ],
  });
  const before = rows.replicaSet(checkout, '6c4d5b7f9', {
    ...older,
    revision: '17',
    columns: { desired: 0, current: 0, ready: 0, available: 0 },
  });
  rows.pod(before, 'w2x4z', 2, leaving);
  workerRows(rows);
  const service = rows.add(
    anObject({
      ...{ apiVersion: 'v1', kind: 'Service', reason: 'Exists' },
      columns: { type: 'ClusterIP', clusterIp: '10.96.41.7', ports: '80/TCP' },
    }),
    20,
  );
  rows.add(
    anObject({
      ...{ apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' },
      ...{ name: 'checkout-x7k2d', applied: false, parentId: service.id },
      ...{ counted: false, notCounted: 'ExplainsOwner', reason: 'Exists' },
      columns: { readyEndpoints: '3/3', ports: '8080/TCP' },
    }),
    20,
  );
  rows.add(
    anObject({
      ...{ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' },
      reason: 'Exists',
      columns: {
        ...{ class: 'nginx', hosts: 'shop.acme.example' },
        address: '203.0.113.7',
      },
    }),
    20,
  );
  return rows.all;
}

function workerRows(rows: Rows) {
  const podName = 'checkout-worker-5bf7d4c9d-xk7q2';
  const worker = rows.deployment('checkout-worker', 21, {
    ...carried(podName),
    columns: { ready: '2/2', upToDate: 1, available: 2, restarts: 0 },
  });
  const next = rows.replicaSet(worker, '5bf7d4c9d', {
    ...carried(podName),
    revision: '12',
    columns: { desired: 1, current: 1, ready: 0, available: 0 },
  });
  rows.pod(next, 'xk7q2', 6, {
    ...pulls,
    columns: { ready: '0/1', restarts: 0, phase: 'ImagePullBackOff' },
  });
  const last = rows.replicaSet(worker, '84c6f5d7b', {
    ...older,
    revision: '11',
    columns: { desired: 2, current: 2, ready: 2, available: 2 },
  });
  rows.pod(last, 'c5v7b', 200_000, older);
  rows.pod(last, 'm2n4p', 200_000, older);
}

function configurationRows(): ObjectRow[] {
  const rows = new Rows();
  const config = { apiVersion: 'v1', kind: 'ConfigMap', reason: 'Exists' };
  rows.add(
    anObject({ ...config, name: 'checkout-config', columns: { data: 14 } }),
    33,
  );
  rows.add(
    anObject({
      ...{ apiVersion: 'v1', kind: 'Secret', name: 'checkout-keys' },
      ...{ reason: 'NotRead', message: 'Applied; its content is never read' },
      ...{ verified: false, columns: { data: 3, type: 'Opaque' } },
    }),
    33,
  );
  return rows.all;
}

const explained = anExplained({
  ...pulls,
  ...{ id: 'Pod/checkout-worker-5bf7d4c9d-xk7q2', kind: 'Pod' },
  name: 'checkout-worker-5bf7d4c9d-xk7q2',
  pod: 'checkout-worker-5bf7d4c9d-xk7q2',
  container: 'worker',
});

function configuration(started: number) {
  return aStep({
    ...{ name: 'Configuration', state: 'Finished', outcome: 'Successful' },
    startedAt: ago(started),
    finishedAt: ago(started - 13),
    counts: { Successful: 2 },
    explanation: {
      ...{ code: 'Stable', params: { seconds: 10 } },
      ...{ message: 'stable for 10 s', objects: [] },
    },
  });
}

/** The tab of `mock-1`. */
export function failingWorker(): Recorded {
  const execution = anExecution({
    ...{ id: 'worker', environment: 'canary', version: '1.4.2' },
    ...{ createdAt: ago(34), startedAt: ago(34), allowedActions: ['cancel'] },
    steps: [
      configuration(34),
      aStep({
        ...{ number: 2, name: 'Deploy checkout', state: 'Stabilizing' },
        ...{ startedAt: ago(21), timeoutAt: ago(-159), aggregate: 'Failed' },
        window: { status: 'Failed', since: ago(6), until: ago(-4) },
        counts: { Failed: 3, InProgress: 1, Successful: 6 },
        waitingFor: [explained],
      }),
    ],
  });
  return { execution, objects: [configurationRows(), checkoutRows()] };
}

/** The tab of `mock-2`. */
export function failedWorker(): Recorded {
  const running = failingWorker();
  const [, deploy] = running.execution.steps;
  const execution = anExecution({
    ...running.execution,
    ...{ id: 'worker-failed', version: '1.4.1', state: 'Finished' },
    ...{ outcome: 'Failed', causeCode: 'ImageNotFound', finishedAt: ago(0) },
    createdAt: ago(40),
    steps: [
      configuration(34),
      {
        ...deploy,
        ...{ state: 'Finished', outcome: 'Failed', stabilized: true },
        ...{ finishedAt: ago(0), window: undefined, waitingFor: [] },
        explanation: {
          ...{ code: 'FailedFor', params: {}, cause: 'ImageNotFound' },
          message: `Pod ${explained.name}: ${pullMessage}`,
          objects: [explained],
        },
      },
    ],
  });
  const dossier = aDossier(execution, {
    causes: [
      aCause({
        ...{ step: 2, container: 'worker' },
        object: { ...explained, apiVersion: 'v1' },
      }),
    ],
  });
  const step = { step: 2, objectId: explained.id };
  const items = dossier.evidence?.items.map(item => ({ ...item, ...step }));
  const comparison = aComparison(execution);
  return {
    ...running,
    execution,
    dossier: {
      ...dossier,
      evidence: dossier.evidence && { ...dossier.evidence, items: items ?? [] },
    },
    comparisons: {
      lastGood: comparison,
      good: comparison,
      [execution.id]: { ...comparison, before: comparison.after },
    },
  };
}

/** The last good one before it. */
export function goodWorker(): Recorded {
  const { execution, objects } = failedWorker();
  const good = aGoodExecution({
    ...{ environment: execution.environment, createdAt: ago(600_052) },
    ...{ startedAt: ago(600_052), finishedAt: ago(600_000) },
  });
  return { execution: good, objects };
}

/** A hundred Deployments with four Pods each, two clusters, some trouble. */
export function manyObjects(): Recorded {
  const rows = new Rows();
  for (let number = 0; number < 100; number += 1) {
    const cluster = number % 2 === 0 ? 'prod-eu' : 'prod-us';
    const id = `Deployment/service-${number}`;
    const isStuck = number % 25 === 7;
    const owner = rows.deployment(`service-${number}`, 30, {
      ...{ id, cluster },
      ...(isStuck && carried(`service-${number}-pod-2`)),
      columns: { ready: '4/4', upToDate: 4, available: 4, restarts: 0 },
    });
    for (let pod = 0; pod < 4; pod += 1) {
      rows.pod(owner, `pod-${pod}`, 20, {
        cluster,
        ...(isStuck && pod >= 2 ? pulls : {}),
      });
    }
  }
  const execution = anExecution({
    ...{ id: 'many', environment: 'load-test', version: '2.0.0' },
    ...{ createdAt: ago(50), startedAt: ago(50) },
    steps: [
      aStep({
        ...{ startedAt: ago(50), timeoutAt: ago(-130), aggregate: 'Failed' },
        targets: [
          { cluster: 'prod-eu', namespace: 'shop' },
          { cluster: 'prod-us', namespace: 'shop' },
        ],
        counts: { Failed: 12, Successful: 488 },
        waitingFor: [explained],
      }),
    ],
  });
  return { execution, objects: [rows.all] };
}
