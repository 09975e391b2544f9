import {
  aDeployment,
  aPod,
  Manifest,
  PodRule,
} from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import { quickPods } from './behaviours';

const withSidecar = aDeployment({
  podSpec: {
    initContainers: [
      {
        name: 'proxy',
        image: 'registry.example.test/proxy:1',
        restartPolicy: 'Always',
      },
    ],
  },
});

const crashingProxy: PodRule = {
  ...quickPods,
  init: {
    proxy: [
      { ready: 0.1, runs: 0.5, exit: 1, wait: 0 },
      { ready: 0.1, runs: 0.5, exit: 1, wait: 10 },
    ],
  },
};

const largeContainers: Manifest = {
  apiVersion: 'v1',
  kind: 'LimitRange',
  metadata: { name: 'large-containers' },
  spec: { limits: [{ type: 'Container', min: { memory: '128Mi' } }] },
};

/** Pods that tell what their owner does not (scenarios 16, 17, 23, 24, 31). */
export const pods: Scenario[] = [
  {
    name: 'a pod that fits on no node (16)',
    timeoutSeconds: 6,
    stabilizationSeconds: 2,
    manifests: [aDeployment({ podSpec: { nodeSelector: { disk: 'none' } } })],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['Unschedulable'],
      says: [/^Timed out/m, /Pod web-\S+/, /node/],
      objects: [
        {
          kind: 'Pod',
          name: 'web-.*',
          status: 'InProgress',
          reason: ['Unschedulable'],
        },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a limit range that its pods do not keep (17)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    given: stage => stage.apply([largeContainers]),
    manifests: [aDeployment()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['LimitRangeViolated'],
      says: [/^Failed/m, /Deployment web/, /memory/, /128Mi/],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Failed' }],
      never: ['Successful', 'Paused'],
    },
  },
  {
    name: 'pods that the namespace’s security refuses (17)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    given: stage =>
      stage.kubectl([
        ...['label', 'namespace', stage.namespace],
        'pod-security.kubernetes.io/enforce=restricted',
      ]),
    manifests: [aDeployment()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['AdmissionRefused'],
      says: [/^Failed/m, /Deployment web/, /restricted/, /securityContext/],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Failed' }],
      never: ['Successful', 'Paused'],
    },
  },
  {
    name: 'a sidecar that runs (23)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    pods: [quickPods],
    manifests: [withSidecar],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Deployment web/],
      objects: [{ kind: 'Pod', name: 'web-.*', status: 'Successful' }],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a sidecar that goes on crashing (23)',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [crashingProxy],
    manifests: [withSidecar],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['SidecarFailed'],
      says: [/^Failed/m, /Pod web-\S+/, /proxy/],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Failed' }],
      never: ['Paused'],
    },
  },
  {
    name: 'a bare pod that runs for long and is not restarted (24)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    pods: [quickPods],
    manifests: [aPod()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Pod tool/],
      objects: [{ kind: 'Pod', name: 'tool', status: 'Successful' }],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a bare pod that fails (31)',
    timeoutSeconds: 40,
    stabilizationSeconds: 2,
    pods: [{ create: 0.2, lives: [{ runs: 0.5, exit: 3 }] }],
    manifests: [aPod()],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 1,
      outcome: 'Failed',
      stabilized: true,
      cause: ['PodFailed', 'CrashLoop'],
      says: [/^Failed/m, /Pod tool/, /exit code 3/],
      objects: [
        { kind: 'Pod', name: 'tool', status: 'Failed', reason: ['PodFailed'] },
      ],
      never: ['Successful', 'Paused'],
    },
  },
];
