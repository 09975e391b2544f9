import { KubernetesObject } from '../registry/Registry';

/** The key of the controller that an object belongs to, if that is of the kind. @internal */
export function ownerKeys(
  { metadata }: KubernetesObject,
  kind: string,
): string[] {
  const owner = metadata.ownerReferences?.find(({ controller }) => controller);
  if (owner?.kind !== kind) return [];
  return [`${metadata.namespace ?? ''}/${owner.name}`];
}
