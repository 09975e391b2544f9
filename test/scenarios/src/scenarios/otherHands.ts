import { aDeployment } from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import { goodImage, nextImage, quickPods, unpullable } from './behaviours';

/** Steps that somebody else interferes with, or that nobody applies. */
export const otherHands: Scenario[] = [
  {
    name: 'a newer deployment of the same objects',
    timeoutSeconds: 60,
    stabilizationSeconds: 30,
    pods: [quickPods],
    manifests: [aDeployment({ replicas: 2, image: goodImage })],
    reporting: 'manifestsAfterApply',
    otherHands: {
      when: ({ steps: [step] }) => step.aggregate === 'Successful',
      // Recorded only: what it asks for is enough to take the objects over.
      act: (stage, portal) =>
        portal.runCommand(
          [
            ...['wait', '--file', '-', '--new', '--timeout', '3s'],
            ...['--stabilization', '1s', '--version', '1.4.3'],
            ...['--entity', 'component:default/checkout'],
            ...['--environment', 'staging', '--namespace', stage.namespace],
          ],
          JSON.stringify(aDeployment({ replicas: 2, image: nextImage })),
        ),
    },
    then: {
      exitCode: 4,
      outcome: 'Superseded',
      stabilized: false,
      says: [/^Superseded/m, /1\.4\.3/, /Deployment web/],
      executions: 2,
      objects: [{ kind: 'Deployment', name: 'web', status: 'Successful' }],
      seen: ['Successful'],
      never: ['Failed', 'Paused'],
    },
  },
  {
    name: 'a scaling to zero by someone else',
    timeoutSeconds: 15,
    stabilizationSeconds: 6,
    pods: [unpullable(nextImage), quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ replicas: 2, image: goodImage })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ replicas: 2, image: nextImage })],
    reporting: 'manifestsBeforeApply',
    otherHands: {
      when: ({ steps: [step] }) => step.aggregate === 'Failed',
      act: stage => stage.kubectl(['scale', 'deployment/web', '--replicas=0']),
    },
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['ScaledToZero', 'Paused'],
      says: [
        /^Timed out/m,
        /Deployment web/,
        /ScaledToZero|scaled to (zero|0)/i,
      ],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'Paused',
          reason: ['ScaledToZero'],
        },
      ],
      seen: ['Failed', 'Paused'],
      never: ['Successful'],
    },
  },
  {
    name: 'a manifest that is never applied while its former version runs',
    timeoutSeconds: 6,
    stabilizationSeconds: 2,
    pods: [quickPods],
    given: async stage => {
      await stage.apply([aDeployment({ replicas: 2, image: goodImage })]);
      await stage.untilAvailable();
    },
    manifests: [aDeployment({ replicas: 2, image: nextImage })],
    reporting: 'neverApplied',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      cause: ['NotApplied'],
      says: [
        /^Timed out/m,
        /Deployment web/,
        /image is registry\.example\.test\/web:1, wanted registry\.example\.test\/web:2/,
      ],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'InProgress',
          reason: ['NotApplied'],
        },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
  {
    name: 'a manifest that is never applied at all',
    timeoutSeconds: 5,
    stabilizationSeconds: 2,
    manifests: [aDeployment()],
    reporting: 'neverApplied',
    then: {
      exitCode: 3,
      outcome: 'TimedOut',
      stabilized: false,
      says: [/^Timed out/m, /Deployment web/],
      objects: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'InProgress',
          reason: ['NotFound'],
        },
      ],
      never: ['Successful', 'Failed', 'Paused'],
    },
  },
];
