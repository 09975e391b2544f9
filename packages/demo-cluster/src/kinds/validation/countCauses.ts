import { jsonAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';
import { FieldCause, invalidValue } from './FieldCause';

// Of the spec of any kind that has them.
const counts = [
  'replicas',
  'minReadySeconds',
  'revisionHistoryLimit',
  'progressDeadlineSeconds',
  'completions',
  'parallelism',
  'backoffLimit',
];

/** What of an object's counts is below zero. @internal */
export function countCauses(object: KubernetesObject): FieldCause[] {
  const spec = jsonAt(object, 'spec');
  return counts.flatMap(name => {
    const value = spec[name];
    if (typeof value !== 'number' || value >= 0) return [];
    return [
      invalidValue(`spec.${name}`, value, 'must be greater than or equal to 0'),
    ];
  });
}
