import { jsonAt, valueAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';
import { matchesSelector } from '../labelSelector';
import { KindDefinition } from '../KindDefinition';
import { FieldCause, invalidValue, required } from './FieldCause';

const selecting = new Set([
  'DaemonSet',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
]);

/** Whether the kind finds its pods by a selector that its template must match. @internal */
export function hasSelector(kind: KindDefinition): boolean {
  return selecting.has(kind.kind);
}

/** What is wrong with the selector of a workload. @internal */
export function selectorCauses(
  kind: KindDefinition,
  object: KubernetesObject,
): FieldCause[] {
  if (!hasSelector(kind)) return [];
  const selector = valueAt(object, 'spec', 'selector');
  const labels = jsonAt(object, 'spec', 'template', 'metadata', 'labels');
  if (matchesSelector(selector, labels)) return [];
  return [
    ...(selector === undefined ? [required('spec.selector')] : []),
    invalidValue(
      'spec.template.metadata.labels',
      labels,
      '`selector` does not match template `labels`',
    ),
  ];
}
