import { aPod, aReplicationController, ruleCases } from '../../testUtils';
import { replicationController } from './replicationController';

const web = aReplicationController().replicas(2);
const pods = [aPod('web-a').of(web), aPod('web-b').of(web)];

ruleCases(replicationController, [
  {
    name: 'complete: ready and available as wanted, its Pods seen',
    object: web,
    beside: pods,
    expect: {
      status: 'Successful',
      reason: 'RolloutComplete',
      message: '2/2 ready, all up to date',
      columns: { desired: 2, current: 2, ready: 2 },
    },
    rows: {
      'Pod web-a': { counted: true, below: 'ReplicationController web' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'ready Pods are short',
    object: web.counts({ ready: 1, available: 1 }),
    beside: pods,
    expect: { status: 'InProgress', reason: 'WaitingForReadiness' },
  },
  {
    name: 'available Pods are short',
    object: web.counts({ available: 1 }),
    beside: pods,
    expect: { status: 'InProgress', reason: 'WaitingForAvailability' },
  },
  {
    name: 'not as many Pods seen as the status counts',
    object: web,
    beside: [pods[0]],
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
  },
  {
    name: 'observedGeneration is missing: not observed',
    object: web.observing(undefined),
    beside: pods,
    expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
  },
  {
    name: 'Pods are refused: Failed at once, no Deployment has to say it too',
    object: web.counts({ ready: 0, available: 0 }).refused('exceeded quota'),
    expect: {
      status: 'Failed',
      reason: 'ReplicaFailure',
      cause: 'QuotaExceeded',
    },
  },
  {
    name: 'a Pod that has ended is replaced, not judged',
    object: web,
    beside: [...pods, aPod('web-c').of(web).failed()],
    expect: { status: 'Successful' },
    rows: { 'Pod web-c': { counted: false, notCounted: 'Replaced' } },
  },
  {
    name: 'a counted Pod’s failure is carried up',
    object: web,
    beside: [pods[0], aPod('web-b').of(web).backingOff(2)],
    expect: {
      status: 'Failed',
      reason: 'CrashLoopBackOff',
      params: { pod: 'web-b', container: 'web' },
    },
  },
  {
    name: 'scaled to 0 by someone else before it was available',
    looks: [
      { at: 0, objects: [web.counts({ ready: 1 })] },
      {
        at: 5,
        objects: [web.replicas(0)],
        expect: { status: 'Paused', reason: 'ScaledToZero' },
      },
    ],
  },
]);
