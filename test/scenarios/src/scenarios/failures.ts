import { aDeployment, Manifest } from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import {
  crashing,
  goodImage,
  neverReady,
  nextImage,
  quickPods,
  unpullable,
} from './behaviours';

const quotaOfOnePod: Manifest = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'pods' },
  spec: { hard: { pods: '1' } },
};

/** Steps that fail, or do not get there in time. */
export const failures: Scenario[] = [
  {
    name: 'an image that cannot be pulled',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [unpullable(nextImage), quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ replicas: 2, image: goodImage })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ replicas: 2, image: nextImage })],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['ImageNotFound'],
      says: [
        /^Failed/m,
        /Pod web-\S+/,
        /container web\b/i,
        /ErrImagePull|ImagePullBackOff/,
        /registry\.example\.test\/web:2/,
      ],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'Failed',
          reason: ['ErrImagePull', 'ImagePullBackOff'],
        },
        {
          kind: 'Pod',
          name: 'web-.*',
          status: 'Failed',
          reason: ['ErrImagePull', 'ImagePullBackOff'],
        },
      ],
      never: ['Successful', 'Paused'],
    },
  },
  {
    name: 'a container that goes on crashing',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [crashing],
    manifests: [aDeployment()],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['CrashLoop'],
      says: [/^Failed/m, /Pod web-\S+/, /container web\b/i, /CrashLoopBackOff/],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'Failed',
          reason: ['CrashLoopBackOff'],
        },
        {
          kind: 'Pod',
          name: 'web-.*',
          status: 'Failed',
          reason: ['CrashLoopBackOff'],
        },
      ],
      never: ['Successful', 'Paused'],
    },
  },
  {
    name: 'a readiness probe that never succeeds',
    timeoutSeconds: 20,
    stabilizationSeconds: 3,
    pods: [neverReady],
    manifests: [aDeployment()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      says: [/^Timed out/m, /Deployment web/, /Pod web-\S+/],
      objects: [
        { kind: 'Deployment', name: 'web', status: 'InProgress' },
        { kind: 'Pod', name: 'web-.*', status: 'InProgress' },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a quota that leaves no room',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [quickPods],
    given: async stage => {
      await stage.apply([quotaOfOnePod]);
      await stage.until('ResourceQuota', 'the quota holds', quotas =>
        quotas.some(({ status }) => JSON.stringify(status).includes('"used"')),
      );
    },
    manifests: [aDeployment({ replicas: 3 })],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['QuotaExceeded'],
      says: [/^Failed/m, /Deployment web/, /quota/i],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Failed' }],
      never: ['Successful', 'Paused'],
    },
  },
  {
    name: 'a progress deadline that is exceeded',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [neverReady],
    manifests: [aDeployment({ spec: { progressDeadlineSeconds: 3 } })],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['ProgressDeadlineExceeded', 'ProbeFailing'],
      says: [/^Failed/m, /Deployment web/, /ProgressDeadlineExceeded/],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'Failed',
          reason: ['ProgressDeadlineExceeded'],
        },
      ],
      never: ['Successful', 'Paused'],
    },
  },
];
