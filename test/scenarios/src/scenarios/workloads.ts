import {
  aDaemonSet,
  aStatefulSet,
  Manifest,
} from '@object-status/test-control-plane';
import { z } from 'zod';
import { Scenario } from '../Scenario';
import { Stage } from '../stage/Stage';
import { quickPods, unpullable } from './behaviours';

const ingress: Manifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web' },
  spec: {
    rules: [
      {
        host: 'web.example.test',
        http: {
          paths: [
            {
              path: '/',
              pathType: 'Prefix',
              backend: { service: { name: 'web', port: { number: 80 } } },
            },
          ],
        },
      },
    ],
  },
};

const cronJob: Manifest = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'report' },
  spec: {
    schedule: '0 3 * * *',
    suspend: true,
    jobTemplate: {
      spec: {
        template: {
          spec: {
            restartPolicy: 'Never',
            containers: [
              { name: 'report', image: 'registry.example.test/report:1' },
            ],
          },
        },
      },
    },
  },
};

const nextLedger = 'registry.example.test/ledger:2';
const nextAgent = 'registry.example.test/agent:2';

/** Steps with workloads other than Deployments and Jobs. */
export const workloads: Scenario[] = [
  {
    name: 'a StatefulSet that is updated pod by pod',
    timeoutSeconds: 90,
    stabilizationSeconds: 3,
    pods: [quickPods],
    given: async stage => {
      await stage.apply([aStatefulSet({ replicas: 2 })]);
      await untilReady(stage, 'StatefulSet', 'readyReplicas', 2);
    },
    manifests: [aStatefulSet({ replicas: 2, image: nextLedger })],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /StatefulSet ledger/],
      objects: [
        { kind: 'StatefulSet', name: 'ledger', status: 'Successful' },
        { kind: 'Pod', name: 'ledger-[01]', status: 'Successful' },
      ],
      seen: ['InProgress', 'Successful'],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a StatefulSet whose next image cannot be pulled',
    timeoutSeconds: 60,
    stabilizationSeconds: 4,
    pods: [unpullable(nextLedger), quickPods],
    given: async stage => {
      await stage.apply([aStatefulSet({ replicas: 2 })]);
      await untilReady(stage, 'StatefulSet', 'readyReplicas', 2);
    },
    manifests: [aStatefulSet({ replicas: 2, image: nextLedger })],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['ImageNotFound'],
      says: [/^Failed/m, /Pod ledger-1/, /registry\.example\.test\/ledger:2/],
      objects: [
        { kind: 'StatefulSet', name: 'ledger', status: 'Failed' },
        {
          kind: 'Pod',
          name: 'ledger-1',
          status: 'Failed',
          reason: ['ErrImagePull', 'ImagePullBackOff'],
        },
      ],
    },
  },
  {
    name: 'a DaemonSet on every node',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [quickPods],
    manifests: [aDaemonSet()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /DaemonSet agent/],
      objects: [
        { kind: 'DaemonSet', name: 'agent', status: 'Successful' },
        { kind: 'Pod', name: 'agent-.*', status: 'Successful' },
      ],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a DaemonSet whose next image cannot be pulled',
    timeoutSeconds: 60,
    stabilizationSeconds: 4,
    pods: [unpullable(nextAgent), quickPods],
    given: async stage => {
      await stage.apply([aDaemonSet()]);
      await untilReady(stage, 'DaemonSet', 'numberReady', 2);
    },
    manifests: [aDaemonSet({ image: nextAgent })],
    reporting: 'answerOfApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['ImageNotFound'],
      says: [/^Failed/m, /Pod agent-/, /registry\.example\.test\/agent:2/],
      objects: [{ kind: 'DaemonSet', name: 'agent', status: 'Failed' }],
    },
  },
  {
    name: 'an Ingress without an address and a suspended CronJob',
    timeoutSeconds: 30,
    stabilizationSeconds: 2,
    manifests: [ingress, cronJob],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Ingress web/, /CronJob report/],
      objects: [
        { kind: 'Ingress', name: 'web', status: 'Successful' },
        { kind: 'CronJob', name: 'report', status: 'Successful' },
      ],
      never: ['Failed', 'Paused', 'InProgress'],
    },
  },
];

const statusSchema = z.record(z.string(), z.unknown());

/** Waits until so many pods of the only workload of a kind are ready. */
function untilReady(
  stage: Stage,
  kind: string,
  field: string,
  count: number,
): Promise<unknown> {
  return stage.until(kind, `${count} pods of the ${kind} are ready`, objects =>
    objects.some(
      ({ status }) => statusSchema.parse(status ?? {})[field] === count,
    ),
  );
}
