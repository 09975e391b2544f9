import { number } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { EventExplanation } from './EventExplanation';

function isShortOfPods(object: KubernetesObject): boolean {
  const made = number(object, 'status.replicas') ?? 0;
  return made < (number(object, 'spec.replicas') ?? 1);
}

function isShortOnNodes(object: KubernetesObject): boolean {
  const made = number(object, 'status.currentNumberScheduled') ?? 0;
  return made < (number(object, 'status.desiredNumberScheduled') ?? 0);
}

function hasNoPodAtWork(job: KubernetesObject): boolean {
  return (number(job, 'status.active') ?? 0) === 0;
}

/** What controllers say of Pods that they cannot make, where no condition does. */
export const ownerExplanations: EventExplanation[] = [
  {
    kinds: ['apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'],
    verdicts: [
      'UpdatingReplicas',
      'WaitingForReadiness',
      'WaitingForAvailability',
      'WaitingForPods',
    ],
    events: ['FailedCreate'],
    fits: (_, __, object) => isShortOfPods(object),
  },
  {
    kinds: ['apps/DaemonSet'],
    verdicts: [
      'UpdatingReplicas',
      'WaitingForReadiness',
      'WaitingForAvailability',
      'WaitingForPods',
    ],
    events: ['FailedCreate'],
    fits: (_, __, object) => isShortOnNodes(object),
  },
  {
    kinds: ['batch/Job'],
    verdicts: ['JobActive'],
    events: ['FailedCreate'],
    fits: (_, __, object) => hasNoPodAtWork(object),
  },
];
