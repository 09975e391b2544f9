import { ObjectList } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * Puts what changed into what was known.
 *
 * @param known - absent before the first answer, which is complete
 * @internal
 */
export function mergeObjects(
  known: ObjectList | undefined,
  change: ObjectList,
): ObjectList {
  if (known === undefined) return change;
  const rows = new Map(known.items.map(row => [row.id, row]));
  for (const id of change.removed) rows.delete(id);
  for (const row of change.items) rows.set(row.id, row);
  return { version: change.version, items: [...rows.values()], removed: [] };
}
