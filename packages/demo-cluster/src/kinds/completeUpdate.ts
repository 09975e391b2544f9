import { KubernetesObject } from '../registry/Registry';
import { KindDefinition } from './KindDefinition';

/** The object with everything that the API server itself writes into a changed one. @internal */
export function completeUpdate(
  _kind: KindDefinition,
  object: KubernetesObject,
  _live: KubernetesObject,
): KubernetesObject {
  return object;
}
