import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  ObjectStatusName,
  objectStatusNames,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/** What stands in a row's status cell: one word, one icon. @internal */
export type StatusMark =
  | ObjectStatusName
  | 'OlderRevision'
  | 'Leaving'
  | 'NotJudged';

/**
 * The mark of an object: its status if it counts, else why it is only shown.
 *
 * @internal
 */
export function statusMarkOf(
  row: Pick<ObjectRow, 'counted' | 'notCounted' | 'status'>,
): StatusMark {
  if (row.counted) return knownStatus(row.status);
  if (row.notCounted === 'OlderRevision') return 'OlderRevision';
  if (row.notCounted === 'Leaving') return 'Leaving';
  return 'NotJudged';
}

/**
 * A status that this page does not know yet is unknown to it, and never
 * successful (`api.md` section 1).
 *
 * @internal
 */
export function knownStatus(status: string): ObjectStatusName {
  return objectStatusNames.find(name => name === status) ?? 'Unknown';
}
