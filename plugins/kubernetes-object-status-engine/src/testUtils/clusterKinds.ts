import { anObject, ObjectBuilder } from './ObjectBuilder';
import { PodBuilder } from './pods';

function clusterScoped(
  apiVersion: string,
  kind: string,
  name: string,
): ObjectBuilder {
  return anObject(apiVersion, kind, name).set('metadata.namespace', undefined);
}

/** A claim; by default bound. @internal */
export class ClaimBuilder extends ObjectBuilder {
  phase(phase: string | undefined): this {
    return this.set('status.phase', phase);
  }

  pending(): this {
    return this.phase('Pending')
      .set('spec.volumeName', undefined)
      .set('status.capacity', undefined);
  }

  ofClass(name: string | undefined): this {
    return this.set('spec.storageClassName', name);
  }
}

/** A claim `data` of class `fast`, bound to volume `pv-1`. @internal */
export function aClaim(name = 'data'): ClaimBuilder {
  return new ClaimBuilder(anObject('v1', 'PersistentVolumeClaim', name).object)
    .set('spec', {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'fast',
      volumeName: 'pv-1',
    })
    .set('status', { phase: 'Bound', capacity: { storage: '1Gi' } });
}

/** A storage class `fast`; `Immediate` unless said otherwise. @internal */
export function aStorageClass(
  volumeBindingMode = 'Immediate',
  name = 'fast',
): ObjectBuilder {
  return clusterScoped('storage.k8s.io/v1', 'StorageClass', name).set(
    'volumeBindingMode',
    volumeBindingMode,
  );
}

/** A Pod that mounts a claim. @internal */
export function mounting(pod: PodBuilder, claimName: string): PodBuilder {
  return pod.set('spec.volumes', [
    { name: 'cache', emptyDir: {} },
    { name: 'data', persistentVolumeClaim: { claimName } },
  ]);
}

/** A volume `pv-1` that is bound to claim `data`. @internal */
export function aVolume(phase: string | undefined = 'Bound'): ObjectBuilder {
  return clusterScoped('v1', 'PersistentVolume', 'pv-1')
    .set('spec', {
      capacity: { storage: '1Gi' },
      persistentVolumeReclaimPolicy: 'Delete',
      claimRef: { namespace: 'shop', name: 'data' },
    })
    .set('status', { phase });
}

/** An autoscaler `web` by CPU, of version 2; by default at work. @internal */
export function anAutoscaler(name = 'web'): ObjectBuilder {
  return anObject('autoscaling/v2', 'HorizontalPodAutoscaler', name)
    .set('spec', {
      minReplicas: 2,
      maxReplicas: 5,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { averageUtilization: 70 } },
        },
      ],
    })
    .set('status', {
      currentReplicas: 2,
      currentMetrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', current: { averageUtilization: 45 } },
        },
      ],
    })
    .condition('AbleToScale', 'True')
    .condition('ScalingActive', 'True');
}

/** A disruption budget `web` that was observed. @internal */
export function aBudget(name = 'web'): ObjectBuilder {
  return anObject('policy/v1', 'PodDisruptionBudget', name)
    .generation(1)
    .observing(1)
    .condition('DisruptionAllowed', 'True', { reason: 'SufficientPods' });
}

/** The definition of Widgets; by default established. @internal */
export function aDefinition(): ObjectBuilder {
  return clusterScoped(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    'widgets.example.com',
  )
    .generation(1)
    .set('spec', { group: 'example.com', names: { kind: 'Widget' } })
    .condition('NamesAccepted', 'True', { reason: 'NoConflicts' })
    .condition('Established', 'True', { reason: 'InitialNamesAccepted' });
}

/** An aggregated API; by default reached. @internal */
export function anApiService(): ObjectBuilder {
  const name = 'v1beta1.metrics.k8s.io';
  return clusterScoped(
    'apiregistration.k8s.io/v1',
    'APIService',
    name,
  ).condition('Available', 'True', { reason: 'Passed' });
}

/** An active namespace `shop`. @internal */
export function aNamespace(): ObjectBuilder {
  return clusterScoped('v1', 'Namespace', 'shop')
    .set('spec', { finalizers: ['kubernetes'] })
    .set('status', { phase: 'Active' });
}
