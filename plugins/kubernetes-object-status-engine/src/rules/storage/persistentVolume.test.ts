import { aVolume, ruleCases } from '../../testUtils';
import { persistentVolume } from './persistentVolume';

ruleCases(persistentVolume, [
  {
    name: 'bound to a claim',
    object: aVolume(),
    expect: {
      status: 'Successful',
      reason: 'Bound',
      message: 'Bound: shop/data',
      columns: { phase: 'Bound', reclaimPolicy: 'Delete', capacity: '1Gi' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'no claim uses it yet',
    object: aVolume('Available').set('spec.claimRef', undefined),
    expect: {
      status: 'Successful',
      reason: 'Available',
      sentence: 'VolumeAvailable',
    },
  },
  {
    name: 'its claim is gone',
    object: aVolume('Released'),
    expect: {
      status: 'Successful',
      reason: 'Released',
      sentence: 'VolumeReleased',
      message: 'Released: the claim that used it is gone: shop/data',
    },
  },
  ...['Pending', undefined].map(phase => ({
    name: `phase ${phase ?? 'not written yet'}`,
    object: aVolume().set('status.phase', phase),
    expect: {
      status: 'InProgress' as const,
      reason: 'VolumePending',
      sentence: 'VolumeNotAvailable' as const,
      message: 'Not available yet',
    },
  })),
  {
    name: 'it could not be reclaimed',
    object: aVolume('Failed').set('status.message', 'recycle: no such plugin'),
    expect: {
      status: 'Failed',
      reason: 'VolumeFailed',
      message: 'It could not be reclaimed: recycle: no such plugin',
      cause: 'NotKnown',
    },
  },
  {
    name: 'the same, where only a reason is given',
    object: aVolume('Failed').set('status.reason', 'RecyclerFailed'),
    expect: { message: 'It could not be reclaimed: RecyclerFailed' },
  },
]);
