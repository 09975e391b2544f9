import {
  aClaim,
  aDeployment,
  aPod,
  aReplicaSet,
  aStorageClass,
  mounting,
  ruleCases,
} from '../../testUtils';
import { persistentVolumeClaim } from './persistentVolumeClaim';

const pending = aClaim().pending();
const onFirstUse = aStorageClass('WaitForFirstConsumer');
const web = aDeployment();
const set = aReplicaSet().of(web);
const pod = aPod().of(set).pending();
const both = [{}, { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }];

ruleCases(persistentVolumeClaim, [
  {
    name: 'bound',
    object: aClaim(),
    expect: {
      status: 'Successful',
      reason: 'Bound',
      message: 'Bound: pv-1',
      verified: true,
      columns: {
        phase: 'Bound',
        volume: 'pv-1',
        capacity: '1Gi',
        accessModes: 'ReadWriteOnce',
        storageClass: 'fast',
      },
    },
    aggregate: 'Successful',
  },
  {
    name: 'pending, of a class that binds at once',
    object: pending,
    beside: [aStorageClass()],
    expect: {
      status: 'InProgress',
      reason: 'VolumePending',
      message: 'Waiting for a volume of storage class fast',
      cause: 'VolumePending',
    },
  },
  {
    name: 'bound on first use, and no pod uses it (scenario 8)',
    object: pending,
    beside: [onFirstUse],
    expect: {
      status: 'Successful',
      reason: 'WaitForFirstConsumer',
      message: 'Bound when the first pod uses it',
    },
    aggregate: 'Successful',
  },
  {
    name: 'bound on first use, and a counted pod uses it (scenario 8)',
    applied: both,
    object: pending,
    beside: [onFirstUse, web, set, mounting(pod, 'data')],
    expect: {
      status: 'InProgress',
      reason: 'VolumePending',
      sentence: 'VolumePendingForPod',
      message: 'Waiting for a volume of storage class fast, for pod web-a',
    },
    aggregate: 'InProgress',
  },
  {
    name: 'whoever was named first: the same',
    applied: [
      both[1],
      {
        ...both[0],
        kind: 'PersistentVolumeClaim',
        name: 'data',
        apiVersion: 'v1',
      },
    ],
    object: web,
    beside: [pending, onFirstUse, set, mounting(pod, 'data')],
    rows: {
      'PersistentVolumeClaim data': {
        status: 'InProgress',
        sentence: 'VolumePendingForPod',
      },
    },
  },
  {
    name: 'a pod that counts uses another claim',
    applied: both,
    object: pending,
    beside: [onFirstUse, web, set, mounting(pod, 'other')],
    expect: { status: 'Successful', reason: 'WaitForFirstConsumer' },
  },
  {
    name: 'a pod that is only shown uses it',
    applied: both,
    object: pending,
    beside: [onFirstUse, web, set, mounting(pod, 'data').leaving()],
    expect: { status: 'Successful', reason: 'WaitForFirstConsumer' },
  },
  {
    name: 'a pod of another namespace uses a claim of that name',
    applied: [
      {},
      { apiVersion: 'v1', kind: 'Pod', name: 'web-a', namespace: 'other' },
    ],
    object: pending,
    beside: [
      onFirstUse,
      mounting(aPod(), 'data').set('metadata.namespace', 'other'),
    ],
    expect: { status: 'Successful', reason: 'WaitForFirstConsumer' },
  },
  {
    name: 'bound on first use, but its volume is named: that is bound at once',
    object: pending.set('spec.volumeName', 'pv-7'),
    beside: [onFirstUse],
    expect: { status: 'InProgress', sentence: 'VolumePending' },
  },
  {
    name: 'bound on first use, and a pod was scheduled that nobody counts',
    object: pending.set('metadata.annotations', {
      'volume.kubernetes.io/selected-node': 'node-1',
    }),
    beside: [onFirstUse],
    expect: { status: 'InProgress', reason: 'VolumePending' },
  },
  {
    name: 'bound on first use, and nobody has written its phase',
    object: pending.phase(undefined),
    beside: [onFirstUse],
    expect: { status: 'InProgress', reason: 'VolumePending' },
  },
  {
    name: 'its class does not exist',
    object: pending.ofClass('fats'),
    beside: [onFirstUse],
    expect: {
      status: 'InProgress',
      sentence: 'VolumePendingClassMissing',
      message: 'Waiting for a volume; storage class fats does not exist',
    },
  },
  {
    name: 'classes may not be read: waited for, and not blind',
    lists: { StorageClass: 'Forbidden' },
    object: pending,
    expect: {
      status: 'InProgress',
      sentence: 'VolumePendingClassUnseen',
      message:
        'Waiting for a volume of storage class fast, which cannot be read',
    },
    blindRows: [],
  },
  {
    name: 'classes are not seen now, and its own was not seen before',
    lists: { StorageClass: 'Gap' },
    object: pending,
    expect: { status: 'InProgress', sentence: 'VolumePendingClassUnseen' },
  },
  {
    name: 'no class: a volume that somebody makes by hand',
    object: pending.ofClass(''),
    expect: {
      status: 'InProgress',
      sentence: 'VolumePendingWithoutClass',
      message: 'Waiting for a volume; it names no storage class',
    },
  },
  {
    name: 'a class by annotation',
    object: pending.ofClass(undefined).set('metadata.annotations', {
      'volume.beta.kubernetes.io/storage-class': 'fast',
    }),
    beside: [onFirstUse],
    expect: {
      status: 'Successful',
      reason: 'WaitForFirstConsumer',
      columns: { storageClass: 'fast' },
    },
  },
  {
    name: 'a class by annotation and by its field: the annotation counts',
    object: pending.ofClass('other').set('metadata.annotations', {
      'volume.beta.kubernetes.io/storage-class': 'fast',
    }),
    beside: [onFirstUse],
    expect: { status: 'Successful', columns: { storageClass: 'fast' } },
  },
  {
    name: 'its volume is gone',
    object: aClaim().phase('Lost'),
    expect: {
      status: 'Failed',
      reason: 'VolumeLost',
      cause: 'VolumeLost',
      message: 'Its volume is gone: pv-1',
    },
    aggregate: 'Failed',
  },
]);
