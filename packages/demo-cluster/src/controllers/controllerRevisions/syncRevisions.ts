import { isDeepStrictEqual } from 'node:util';
import {
  ControllerRevision,
  controllerRevisions,
} from '../../objects/ControllerRevision';
import { Metadata, PodTemplate } from '../../objects/metadata';
import { controllerReference, isControlledBy } from '../../objects/ownership';
import { templateHash } from '../../objects/templateHash';
import { KindName, Registry } from '../../registry/Registry';

type Owner = KindName & { metadata: Metadata; spec: { template: PodTemplate } };

/** @internal */
export interface RevisionOptions {
  /** Label of the revision that carries the template's hash. */
  hashLabel: string;
  /** Labels of the pod template; a revision has them too. */
  labels?: Record<string, string>;
}

/** Every revision of an owner, oldest first. @internal */
export function listRevisions(
  registry: Registry,
  owner: Owner,
): ControllerRevision[] {
  return controllerRevisions
    .list(registry, owner.metadata.namespace)
    .filter(revision => isControlledBy(revision, owner))
    .sort((one, other) => one.revision - other.revision);
}

/**
 * The revision of the owner's present template, which is made where it is new
 * and made the latest where it comes back.
 *
 * @internal
 */
export function syncRevision(
  registry: Registry,
  owner: Owner,
  { hashLabel, labels }: RevisionOptions,
): ControllerRevision {
  const revisions = listRevisions(registry, owner);
  const latest = revisions[revisions.length - 1];
  const data = dataOf(owner.spec.template);
  const equal = revisions.find(revision =>
    isDeepStrictEqual(revision.data, data),
  );
  if (equal && equal === latest) return latest;
  const number = (latest?.revision ?? 0) + 1;
  if (equal) {
    return controllerRevisions.parse(
      registry.update({ ...equal, revision: number }),
    );
  }
  const hash = templateHash(owner.spec.template);
  return controllerRevisions.parse(
    registry.create({
      ...controllerRevisions.name,
      metadata: {
        name: `${owner.metadata.name}-${hash}`,
        namespace: owner.metadata.namespace,
        labels: { ...labels, [hashLabel]: hash },
        annotations: owner.metadata.annotations,
        ownerReferences: [controllerReference(owner)],
      },
      data,
      revision: number,
    }),
  );
}

/** Deletes the oldest revisions beyond the limit; those in use stay. @internal */
export function truncateRevisions(
  registry: Registry,
  owner: Owner,
  limit: number,
  isInUse: (revision: ControllerRevision) => boolean,
): void {
  const unused = listRevisions(registry, owner).filter(
    revision => !isInUse(revision),
  );
  for (const { metadata } of unused.slice(
    0,
    Math.max(0, unused.length - limit),
  )) {
    const { namespace, name } = metadata;
    registry.delete({ ...controllerRevisions.name, namespace, name });
  }
}

/** A patch that brings the template back, as Kubernetes keeps it. */
function dataOf(template: PodTemplate) {
  return { spec: { template: { ...template, $patch: 'replace' } } };
}
