import { Json, jsonAt, listAt } from '../registry/fields';
import { ObjectStore } from '../registry/ObjectStore';
import { KubernetesObject } from '../registry/Registry';

/**
 * A pod whose containers have the limits and requests that its namespace's
 * LimitRanges give to those that say none; all else as it is.
 *
 * Source: Kubernetes documentation, limit ranges.
 *
 * @internal
 */
export function withLimitDefaults(
  store: ObjectStore,
  object: KubernetesObject,
): KubernetesObject {
  if (object.kind !== 'Pod') return object;
  const ranges = store
    .list('limitranges', object.metadata.namespace)
    .flatMap(range => listAt(range, 'spec', 'limits'))
    .filter(({ type }) => type === 'Container');
  if (ranges.length === 0) return object;
  const spec = jsonAt(object, 'spec');
  const containers = listAt(spec, 'containers').map(container =>
    ranges.reduce(withBounds, container),
  );
  return { ...object, spec: { ...spec, containers } };
}

function withBounds(container: Json, range: Json): Json {
  const resources = jsonAt(container, 'resources');
  const limits = {
    ...jsonAt(range, 'default'),
    ...jsonAt(resources, 'limits'),
  };
  const requests = {
    ...jsonAt(range, 'defaultRequest'),
    ...jsonAt(resources, 'requests'),
  };
  return {
    ...container,
    resources: {
      ...resources,
      ...(Object.keys(limits).length > 0 ? { limits } : {}),
      ...(Object.keys(requests).length > 0 ? { requests } : {}),
    },
  };
}
