import { isEqual, Json, jsonAt, listAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';
import { FieldCause, forbiddenField } from './FieldCause';

/**
 * What of a pod's spec may not be changed so: all but images, tolerations, two
 * deadlines and, once, the node.
 *
 * Source: Kubernetes documentation, pod update and replacement.
 *
 * @internal
 */
export function podUpdateCauses(
  next: KubernetesObject,
  live: KubernetesObject,
): FieldCause[] {
  const hasNode = jsonAt(live, 'spec').nodeName !== undefined;
  if (isEqual(fixedPart(next, hasNode), fixedPart(live, hasNode))) return [];
  return [
    forbiddenField(
      'spec',
      'pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
    ),
  ];
}

function fixedPart(pod: KubernetesObject, hasNode: boolean): Json {
  const {
    activeDeadlineSeconds: _deadline,
    terminationGracePeriodSeconds: _grace,
    tolerations: _tolerations,
    nodeName,
    ...spec
  } = jsonAt(pod, 'spec');
  return {
    ...spec,
    ...(hasNode ? { nodeName } : {}),
    containers: withoutImages(pod, 'containers'),
    initContainers: withoutImages(pod, 'initContainers'),
  };
}

function withoutImages(pod: KubernetesObject, field: string): Json[] {
  return listAt(pod, 'spec', field).map(({ image: _image, ...rest }) => rest);
}
