import { KindName, OwnerReference } from '../registry/Registry';
import { Metadata } from './metadata';

/** The reference that a controller leaves in what it makes. @internal */
export function controllerReference(
  owner: KindName & { metadata: Metadata },
): OwnerReference {
  const { apiVersion, kind, metadata } = owner;
  return {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** @internal */
export function controllerOf({
  metadata,
}: {
  metadata: { ownerReferences?: OwnerReference[] };
}): OwnerReference | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller);
}

/** @internal */
export function isControlledBy(
  object: { metadata: Metadata },
  owner: { metadata: Metadata },
): boolean {
  return controllerOf(object)?.uid === owner.metadata.uid;
}
