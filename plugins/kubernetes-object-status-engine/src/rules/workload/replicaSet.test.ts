import { aPod, aReplicaSet, ruleCases } from '../../testUtils';
import { replicaSet } from './replicaSet';

const set = aReplicaSet().replicas(2);
const pods = [aPod('web-a').of(set), aPod('web-b').of(set)];

ruleCases(replicaSet, [
  {
    name: 'complete: ready and available as wanted, its Pods seen',
    object: set,
    beside: pods,
    expect: {
      status: 'Successful',
      reason: 'RolloutComplete',
      message: '2/2 ready, all up to date',
      columns: { desired: 2, current: 2, ready: 2, available: 2 },
    },
    rows: { 'Pod web-a': { counted: true } },
    aggregate: 'Successful',
  },
  {
    name: 'ready Pods are short',
    object: set.counts({ ready: 1, available: 1 }),
    beside: pods,
    expect: {
      status: 'InProgress',
      reason: 'WaitingForReadiness',
      message: '1 of 2 pods ready',
    },
  },
  {
    name: 'available Pods are short',
    object: set.counts({ available: 1 }),
    beside: pods,
    expect: { status: 'InProgress', reason: 'WaitingForAvailability' },
  },
  {
    name: 'not as many Pods seen as the status counts',
    object: set,
    beside: [aPod('web-a').of(set)],
    expect: {
      status: 'InProgress',
      reason: 'WaitingForPods',
      message: '1 of 2 pods seen so far',
    },
  },
  {
    name: 'a Pod that is leaving does not count, though the status says it is ready',
    object: set,
    beside: [aPod('web-a').of(set), aPod('web-b').of(set).leaving()],
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
  },
  {
    name: 'more Pods than wanted',
    object: set.counts({ replicas: 3 }),
    beside: pods,
    expect: {
      status: 'InProgress',
      reason: 'ExtraPods',
      message: '1 pod more than wanted',
      cause: 'StillTerminating',
    },
  },
  {
    name: 'observedGeneration is missing: not observed',
    object: set.observing(undefined),
    beside: pods,
    expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
    rows: { 'Pod web-a': { notCounted: 'OwnerNotObserved' } },
  },
  {
    name: 'Pods are refused',
    object: set.counts({ ready: 0, available: 0 }).refused('exceeded quota'),
    expect: { status: 'Failed', reason: 'ReplicaFailure' },
  },
  {
    name: 'a counted Pod’s failure is carried up',
    object: set,
    beside: [pods[0], aPod('web-b').of(set).backingOff(2)],
    expect: {
      status: 'Failed',
      reason: 'CrashLoopBackOff',
      params: { pod: 'web-b', container: 'web' },
    },
  },
  {
    name: 'scaled to 0 by someone else before it was available',
    looks: [
      { at: 0, objects: [set.counts({ ready: 1 })] },
      {
        at: 5,
        objects: [set.replicas(0)],
        expect: { status: 'Paused', reason: 'ScaledToZero' },
      },
    ],
  },
  {
    name: 'that shows before its last Pod is gone',
    looks: [
      { at: 0, objects: [set.counts({ ready: 1 })] },
      {
        at: 5,
        objects: [set.replicas(0).counts({ replicas: 1 }), pods[0]],
        expect: { status: 'Paused', reason: 'ScaledToZero' },
      },
    ],
  },
  {
    name: 'scaled to 0 after it was available, once its last Pod is gone',
    looks: [
      { at: 0, objects: [set, ...pods], expect: { status: 'Successful' } },
      {
        at: 5,
        objects: [set.replicas(0).counts({ replicas: 1 }), pods[0]],
        expect: { status: 'InProgress', reason: 'ExtraPods' },
      },
      {
        at: 6,
        objects: [set.replicas(0)],
        expect: { status: 'Successful', reason: 'ScaledToZero' },
      },
    ],
  },
  {
    name: 'its Pods may not be listed: its own status decides, with a warning',
    lists: { Pod: 'Forbidden' },
    object: set,
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
]);
