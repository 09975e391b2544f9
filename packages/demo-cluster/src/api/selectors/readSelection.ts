import { KubernetesObject } from '../../registry/Registry';
import { ResourceRequest } from '../ApiRequest';
import { parseFieldSelector } from './parseFieldSelector';
import { parseLabelSelector } from './parseLabelSelector';

/** Which objects a list, watch or deletion of many is about. @internal */
export interface Selection {
  isNarrowed: boolean;
  includes(object: KubernetesObject): boolean;
}

/**
 * The namespace, name and selectors of a request together.
 *
 * @throws StatusError - 400, a selector cannot be read
 * @internal
 */
export function readSelection(request: ResourceRequest): Selection {
  const { kind, namespace, name, query } = request;
  const labelSelector = query.get('labelSelector') ?? '';
  const fieldSelector = query.get('fieldSelector') ?? '';
  const hasLabels = parseLabelSelector(labelSelector);
  const hasFields = parseFieldSelector(kind, fieldSelector);
  return {
    isNarrowed: labelSelector !== '' || fieldSelector !== '',
    includes: object =>
      (namespace === undefined || object.metadata.namespace === namespace) &&
      (name === undefined || object.metadata.name === name) &&
      hasLabels(object.metadata.labels ?? {}) &&
      hasFields(object),
  };
}
