import {
  ExplainedObjectRow,
  isSameCause,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** An object that decided, and those that only carry its failure up. @internal */
export interface ExplainedGroup {
  object: ExplainedObjectRow;
  /** Owners that failed because of it and say the same. */
  carriers: ExplainedObjectRow[];
  /** Others that have the same cause, and say nothing that it does not. */
  same: ExplainedObjectRow[];
}

/**
 * Puts owners that failed because of one of their pods below that pod, and
 * objects with the same cause below the first of them, so that it is told once.
 *
 * @param objects - most decisive first; this order is kept
 * @internal
 */
export function explainedGroups(
  objects: readonly ExplainedObjectRow[],
): ExplainedGroup[] {
  const pods = objects.filter(({ kind }) => kind === 'Pod');
  const culpritOf = (object: ExplainedObjectRow) =>
    pods.find(pod => pod !== object && isCarriedFrom(object, pod));
  const groups: ExplainedGroup[] = [];
  for (const object of objects) {
    if (culpritOf(object) !== undefined) continue;
    const known = groups.find(group => isSameCause(group.object, object));
    if (known) known.same.push(object);
    else groups.push({ object, carriers: [], same: [] });
  }
  for (const group of groups) {
    const culprits = [group.object, ...group.same];
    group.carriers = objects.filter(other =>
      culprits.some(culprit => culpritOf(other) === culprit),
    );
  }
  return groups;
}

function isCarriedFrom(object: ExplainedObjectRow, pod: ExplainedObjectRow) {
  return (
    object.kind !== 'Pod' &&
    object.status === 'Failed' &&
    object.pod === pod.name &&
    object.namespace === pod.namespace &&
    object.cluster === pod.cluster &&
    object.reason === pod.reason
  );
}
