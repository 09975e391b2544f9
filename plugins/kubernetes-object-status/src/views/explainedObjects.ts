import { ExplainedObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** An object that decided, and those that only carry its failure up. @internal */
export interface ExplainedGroup {
  object: ExplainedObjectRow;
  /** Owners that failed because of it and say the same. */
  carriers: ExplainedObjectRow[];
}

/**
 * Puts owners that failed because of one of their pods below that pod, so that
 * a reason is told once.
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
  return objects
    .filter(object => culpritOf(object) === undefined)
    .map(object => ({
      object,
      carriers: objects.filter(other => culpritOf(other) === object),
    }));
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
