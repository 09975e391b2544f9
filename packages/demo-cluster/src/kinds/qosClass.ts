import { isEqual, Json, jsonAt, listAt } from '../registry/fields';

const compute = ['cpu', 'memory'];

/**
 * The quality of service that a pod's requests and limits amount to.
 *
 * Source: Kubernetes documentation, pod quality of service classes.
 *
 * @internal
 */
export function qosClassOf(
  pod: Json,
): 'BestEffort' | 'Burstable' | 'Guaranteed' {
  const all = [
    ...listAt(pod, 'spec', 'initContainers'),
    ...listAt(pod, 'spec', 'containers'),
  ].map(container => ({
    requests: ofCompute(jsonAt(container, 'resources', 'requests')),
    limits: ofCompute(jsonAt(container, 'resources', 'limits')),
  }));
  const isEmpty = all.every(({ requests, limits }) =>
    isEqual([requests, limits], [{}, {}]),
  );
  if (isEmpty) return 'BestEffort';
  const isBound = all.every(
    ({ requests, limits }) =>
      compute.every(name => limits[name] !== undefined) &&
      isEqual({ ...limits, ...requests }, limits),
  );
  return isBound ? 'Guaranteed' : 'Burstable';
}

function ofCompute(amounts: Json): Json {
  return Object.fromEntries(
    Object.entries(amounts).filter(([name]) => compute.includes(name)),
  );
}
