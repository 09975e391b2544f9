import { KubernetesObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { readWorkload, Workload, workloadProjection } from '../facts/Workload';

/** What a test says of a workload. */
export interface WorkloadWish {
  kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  name?: string;
  namespace?: string;
  uid?: string;
  generation?: number;
  image?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  templateLabels?: Record<string, string>;
  templateAnnotations?: Record<string, string>;
  /** Field manager of the pod template. */
  manager?: string;
  ownerReferences?: Array<{ uid: string; controller?: boolean }>;
  deletionTimestamp?: string;
  replicas?: number;
  createdAt?: string;
  env?: Array<{ name: string; value: string }>;
}

/** A workload as a cluster sends it. */
export function aWorkloadObject(wish: WorkloadWish = {}): KubernetesObject {
  const { kind = 'Deployment', name = 'web', namespace = 'shop' } = wish;
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: {
      name,
      namespace,
      uid: wish.uid ?? `uid-of-${name}`,
      resourceVersion: '1',
      generation: wish.generation ?? 1,
      labels: wish.labels ?? { app: name },
      annotations: wish.annotations,
      ownerReferences: wish.ownerReferences,
      deletionTimestamp: wish.deletionTimestamp,
      ...(wish.createdAt && { creationTimestamp: wish.createdAt }),
      ...(wish.manager && { managedFields: [templateOwner(wish.manager)] }),
    },
    spec: {
      replicas: wish.replicas ?? 1,
      template: {
        metadata: {
          labels: wish.templateLabels,
          annotations: wish.templateAnnotations,
        },
        spec: {
          containers: [
            { name: 'main', image: wish.image ?? 'web:1', env: wish.env },
          ],
        },
      },
    },
  };
}

/** The same as it is watched. */
export function aWorkload(wish: WorkloadWish = {}): Workload {
  const { apiVersion, kind, metadata, ...rest } = aWorkloadObject(wish);
  const { name, namespace, uid, resourceVersion } = metadata;
  const kept = workloadProjection.project({
    apiVersion,
    kind,
    metadata,
    ...rest,
  });
  const workload = readWorkload({
    ...kept,
    apiVersion,
    kind,
    metadata: {
      ...Object(kept.metadata),
      name,
      namespace,
      uid,
      resourceVersion,
    },
  });
  if (!workload) throw new Error('It is no workload');
  return workload;
}

/** An entry of `managedFields` that owns something of a pod template. */
export function templateOwner(
  manager: string,
  time = '2026-01-31T12:00:00Z',
): Record<string, unknown> {
  return {
    manager,
    operation: 'Update',
    time,
    fieldsV1: { 'f:spec': { 'f:template': { 'f:spec': {} } } },
  };
}
