import { aDeployment, Manifest } from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import { goodImage, nextImage, quickPods, unpullable } from './behaviours';

const configMap: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'web-config' },
  data: { LOG_LEVEL: 'info' },
};

const service: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: {
    selector: { 'app.kubernetes.io/name': 'web' },
    ports: [{ port: 80, targetPort: 8080 }],
  },
};

const secretValue = 'correct horse battery staple 4711';
const encodedValue = Buffer.from(secretValue).toString('base64');

const secret: Manifest = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'web-secret' },
  data: { password: encodedValue },
};

/** Steps that reach what they asked for and stay there. */
export const successes: Scenario[] = [
  {
    name: 'a good rollout',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [quickPods],
    manifests: [aDeployment({ replicas: 3 }), service, configMap],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [
        /^Successful/m,
        /Deployment web/,
        /Service web/,
        /ConfigMap web-config/,
      ],
      objects: [
        { kind: 'Deployment', name: 'web', status: 'Successful' },
        { kind: 'ReplicaSet', name: 'web-.*', status: 'Successful' },
        { kind: 'Pod', name: 'web-.*', status: 'Successful' },
        { kind: 'Service', name: 'web', status: 'Successful' },
        { kind: 'ConfigMap', name: 'web-config', status: 'Successful' },
      ],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a rolling update that is watched from its beginning',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ replicas: 2 })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ replicas: 2, image: nextImage })],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Deployment web/],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Successful' }],
      seen: ['InProgress', 'Successful'],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'an apply that changes nothing',
    timeoutSeconds: 60,
    stabilizationSeconds: 2,
    pods: [quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ replicas: 2 })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ replicas: 2 })],
    reporting: 'answerOfApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /Deployment web/],
      objects: [
        { kind: 'Deployment', name: 'web', status: 'Successful' },
        { kind: 'Pod', name: 'web-.*', status: 'Successful' },
      ],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a pull error that heals',
    timeoutSeconds: 60,
    stabilizationSeconds: 4,
    pods: [
      {
        create: 0.2,
        // Failed for some 1.6 s: shorter than the window.
        pull: {
          error: 'ErrImagePull',
          pullFor: 0.3,
          errFor: 0.6,
          backoffs: [0.4],
          heals: 1,
        },
        lives: [{ ready: 0.3, runs: null }],
      },
    ],
    manifests: [aDeployment()],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Successful' }],
      seen: ['Failed', 'Successful'],
      never: ['Paused'],
    },
  },
  {
    name: 'one crash at the start that heals',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [
      {
        create: 0.2,
        lives: [
          { runs: 0.3, exit: 1, wait: 0 },
          { ready: 0.3, runs: null },
        ],
      },
    ],
    manifests: [aDeployment({ replicas: 2 })],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /restart/],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Successful' }],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'an old revision that fails while the new one is fine',
    timeoutSeconds: 60,
    stabilizationSeconds: 3,
    pods: [unpullable(goodImage), quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ replicas: 2 })]);
      await stage.until('Pod', 'the old revision cannot be pulled', pods =>
        pods.some(({ status }) =>
          JSON.stringify(status).includes('ErrImagePull'),
        ),
      );
    },
    manifests: [aDeployment({ replicas: 2, image: nextImage })],
    reporting: 'manifestsBeforeApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m],
      objects: [{ kind: 'Deployment', name: 'web', status: 'Successful' }],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a Secret reported as it was applied, whose value is kept nowhere',
    timeoutSeconds: 60,
    stabilizationSeconds: 2,
    manifests: [configMap, secret],
    reporting: 'answerOfApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m, /ConfigMap web-config/, /Secret web-secret/],
      objects: [
        { kind: 'ConfigMap', name: 'web-config', status: 'Successful' },
        {
          kind: 'Secret',
          name: 'web-secret',
          status: 'Successful',
          reason: ['NotRead'],
        },
      ],
      never: ['Failed', 'Paused'],
    },
    keptNowhere: [secretValue, encodedValue],
  },
  {
    name: 'a Secret reported by its manifest, whose value is kept nowhere',
    timeoutSeconds: 60,
    stabilizationSeconds: 2,
    manifests: [configMap, secret],
    reporting: 'manifestsAfterApply',
    then: {
      exitCode: 0,
      outcome: 'Successful',
      stabilized: true,
      says: [/^Successful/m],
      objects: [
        {
          kind: 'Secret',
          name: 'web-secret',
          status: 'Successful',
          reason: ['NotRead'],
        },
      ],
      never: ['Failed', 'Paused'],
    },
    keptNowhere: [secretValue, encodedValue],
  },
];
