import { failed, inProgress, successful } from '../../judging/Verdict';
import { text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';
import { KindRule } from '../KindRule';

function claimOf(volume: KubernetesObject): string {
  const namespace = text(volume, 'spec.claimRef.namespace');
  const name = text(volume, 'spec.claimRef.name');
  return [namespace, name].filter(Boolean).join('/');
}

/** Volumes: there in every phase but that in which reclaiming them failed. */
export const persistentVolume: KindRule = {
  group: '',
  kind: 'PersistentVolume',
  columns: [
    {
      id: 'phase',
      title: 'Phase',
      value: object => text(object, 'status.phase'),
    },
    {
      id: 'reclaimPolicy',
      title: 'Reclaim policy',
      value: object => text(object, 'spec.persistentVolumeReclaimPolicy'),
    },
    {
      id: 'capacity',
      title: 'Capacity',
      align: 'end',
      value: object => text(object, 'spec.capacity.storage'),
    },
  ],
  judge(object) {
    const claim = claimOf(object);
    switch (text(object, 'status.phase')) {
      case 'Bound':
        return successful('Bound', { to: claim });
      case 'Available':
        return successful('Available', {}, { text: 'VolumeAvailable' });
      case 'Released':
        return successful('Released', { claim }, { text: 'VolumeReleased' });
      case 'Failed': {
        const reason = text(object, 'status.reason');
        const detail = text(object, 'status.message') ?? reason ?? '';
        return failed('VolumeFailed', { detail });
      }
      default:
        return inProgress('VolumePending', {}, { text: 'VolumeNotAvailable' });
    }
  },
};
