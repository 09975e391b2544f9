import { KubernetesObject } from '../registry/Registry';
import { completeNamespace } from './completion/completeNamespace';
import { KindDefinition } from './KindDefinition';

/** The object with everything that the API server itself writes into a new one. @internal */
export function completeCreation(
  kind: KindDefinition,
  object: KubernetesObject,
): KubernetesObject {
  return kind.kind === 'Namespace' ? completeNamespace(object) : object;
}
