import { ClusterIndex } from '../graph/ClusterIndex';
import { text } from '../kubernetes/fields';
import { groupOf } from '../kubernetes/identity';
import { KubernetesObject } from '../kubernetes/KubernetesObject';

/** The CustomResourceDefinition of an object's kind, if it is among the objects seen. */
export function definitionOf(
  index: ClusterIndex,
  { apiVersion, kind }: KubernetesObject,
): KubernetesObject | undefined {
  const group = groupOf(apiVersion);
  for (const definition of index.definitions) {
    const isOfKind =
      text(definition, 'spec.group') === group &&
      text(definition, 'spec.names.kind') === kind;
    if (isOfKind) return definition;
  }
  return undefined;
}
