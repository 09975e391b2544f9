import { all, Keep } from './Keep';

/** What is kept of `metadata`; annotations only where they are named. */
export const keepMetadata: Keep = {
  fields: {
    ...all(
      'scalar',
      'name',
      'namespace',
      'uid',
      'resourceVersion',
      'generation',
      'creationTimestamp',
      'deletionTimestamp',
    ),
    ...all('whole', 'labels', 'finalizers', 'ownerReferences'),
    annotations: {
      fields: all(
        'scalar',
        'deployment.kubernetes.io/revision',
        'kubernetes.io/ingress.class',
        'kubernetes-object-status.io/cluster',
        'kubernetes-object-status.io/namespace',
      ),
    },
  },
};
