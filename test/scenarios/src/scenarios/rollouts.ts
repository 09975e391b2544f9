import {
  aDeployment,
  aStatefulSet,
  Manifest,
  PodRule,
} from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import {
  goodImage,
  neverReady,
  nextImage,
  quickPods,
  unpullable,
} from './behaviours';

/** Pods of the version before take their time to leave. */
const slowToLeave: PodRule = {
  ...quickPods,
  match: { image: goodImage },
  stop: 30,
};

/** Without metrics it still sees to it that there are three. */
const autoscaler: Manifest = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'web' },
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    minReplicas: 3,
    maxReplicas: 5,
  },
};

const brokenLedger = 'registry.example.test/ledger:2';

/** Rollouts of which the counts alone would tell a lie (scenarios 5, 7, 12, 22, 25, 26). */
export const rollouts: Scenario[] = [
  {
    name: 'old pods that are still leaving at the timeout (5)',
    timeoutSeconds: 10,
    stabilizationSeconds: 2,
    pods: [slowToLeave, quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ image: goodImage })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ image: nextImage })],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: false,
      says: [/^Successful/m, /Deployment web/, /old pod/],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'InProgress',
          reason: ['OldReplicasRemain'],
        },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a scale from 0 to 1 with an image that cannot be pulled (7)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    pods: [unpullable(nextImage)],
    given: async stage => {
      await stage.apply([aDeployment({ replicas: 0, image: nextImage })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ replicas: 1, image: nextImage })],
    reporting: 'answerOfApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['ImageNotFound'],
      says: [/^Failed/m, /Pod web-\S+/, /registry\.example\.test\/web:2/],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Failed' }],
      never: ['Successful', 'Paused'],
    },
  },
  {
    name: 'a replica count that an autoscaler raises (12)',
    timeoutSeconds: 60,
    stabilizationSeconds: 4,
    pods: [quickPods],
    given: stage => stage.apply([autoscaler]),
    manifests: [aDeployment({ replicas: 2 })],
    reporting: 'manifestsBeforeApply',
    otherHands: {
      when: ({ steps: [step] }) => step.aggregate === 'Successful',
      act: stage =>
        stage.until(
          'Pod',
          'the autoscaler has raised the count',
          pods => pods.length === 3,
        ),
    },
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Deployment web/],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Successful' }],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a rollout that someone pauses (22)',
    timeoutSeconds: 12,
    stabilizationSeconds: 2,
    pods: [{ ...neverReady, match: { image: nextImage } }, quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ image: goodImage })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ image: nextImage })],
    reporting: 'manifestsAfterApply',
    otherHands: {
      when: ({ steps: [step] }) => step.aggregate === 'InProgress',
      act: stage => stage.kubectl(['rollout', 'pause', 'deployment/web']),
    },
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['Paused'],
      says: [/^Timed out/m, /Deployment web/, /[Pp]aused/],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'Paused',
          reason: ['Paused'],
        },
      ],
      seen: ['InProgress', 'Paused'],
      never: ['Successful', 'Failed'],
    },
  },
  {
    name: 'a pod that is evicted and replaced (25)',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [
      {
        ...quickPods,
        match: { index: [0] },
        evict: { after: 1, message: 'The node was low on resource: memory.' },
      },
      quickPods,
    ],
    manifests: [aDeployment({ replicas: 2 })],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Deployment web/],
      objects: [
        { kind: 'Deployment', name: 'web', status: 'Successful' },
        { kind: 'Pod', name: 'web-.*', status: 'Failed', reason: ['Evicted'] },
      ],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'an old pod that blocks the fix of a StatefulSet (26)',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [unpullable(brokenLedger), quickPods],
    given: async stage => {
      await stage.apply([aStatefulSet({ image: brokenLedger })]);
      await stage.until('Pod', 'its image cannot be pulled', pods =>
        pods.some(({ status }) =>
          JSON.stringify(status).includes('PullBackOff'),
        ),
      );
    },
    manifests: [aStatefulSet()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['OldPodBlocks'],
      says: [/^Failed/m, /StatefulSet ledger/, /ledger-0/, /delete/],
      objects: [
        {
          kind: 'StatefulSet',
          name: 'ledger',
          status: 'Failed',
          reason: ['BlockedByOldPod'],
        },
      ],
      never: ['Successful', 'Paused'],
    },
  },
];
