import { aDeployment } from '@object-status/test-control-plane';
import { Scenario } from '../Scenario';
import { goodImage, nextImage, quickPods, unpullable } from './behaviours';

/** Steps that somebody else interferes with, or that nobody applies. */
export const otherHands: Scenario[] = [
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
