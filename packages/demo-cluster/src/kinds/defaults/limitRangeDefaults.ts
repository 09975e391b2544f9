import { Json, jsonAt } from '../../registry/fields';
import { mapItems, withDefaults } from './setDefaults';

/**
 * The bounds of containers with what they imply.
 *
 * Source: Kubernetes documentation, limit ranges.
 *
 * @internal
 */
export function limitRangeDefaults(spec: Json): Json {
  return mapItems(spec, 'limits', limit => {
    if (limit.type !== 'Container') return limit;
    const limits = withDefaults(jsonAt(limit, 'default'), jsonAt(limit, 'max'));
    const requests = withDefaults(
      withDefaults(jsonAt(limit, 'defaultRequest'), limits),
      jsonAt(limit, 'min'),
    );
    return { ...limit, default: limits, defaultRequest: requests };
  });
}
