import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/**
 * Ids of the owners of an object, the nearest first.
 *
 * @internal
 */
export function ancestorsOf(id: string, rows: readonly ObjectRow[]): string[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  const found: string[] = [];
  let owner = byId.get(id)?.parentId;
  while (owner !== undefined && byId.has(owner) && !found.includes(owner)) {
    found.push(owner);
    owner = byId.get(owner)?.parentId;
  }
  return found;
}
