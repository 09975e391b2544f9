import { KubernetesObject } from '../../registry/Registry';

/** A namespace carries its name as a label, and a finalizer for what it contains. @internal */
export function completeNamespace(
  namespace: KubernetesObject,
): KubernetesObject {
  const { metadata } = namespace;
  return {
    ...namespace,
    spec: { finalizers: ['kubernetes'] },
    metadata: {
      ...metadata,
      labels: {
        ...metadata.labels,
        'kubernetes.io/metadata.name': metadata.name,
      },
    },
  };
}
