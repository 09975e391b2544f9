import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { ObjectTable } from './objectTables';
import { walk } from './objectTree';

/** What is said below an object that has to be acted on. @internal */
export interface CauseNote {
  row: ObjectRow;
  /** Other objects in the same trouble, which do not say it again. */
  others: ObjectRow[];
}

/** Statuses that need somebody; the others come by themselves or are seen again. */
const troubled = ['Failed', 'Paused'];

/**
 * The cause rows by the id of the object that each stands below.
 *
 * A cause is told once: under the object that has it, not under the owners
 * that failed because of it, and not again under others below the same applied
 * object, or with the very same words.
 *
 * @param rows - all of the step: owners are found among them
 * @param tables - what is shown, in its order
 * @internal
 */
export function causeNotesOf(
  rows: readonly ObjectRow[],
  tables: readonly ObjectTable[],
): Map<string, CauseNote> {
  const byId = new Map(rows.map(row => [row.id, row]));
  const carriers = carriersOf(rows, byId);
  const notes = new Map<string, CauseNote>();
  const noteByKey = new Map<string, CauseNote>();
  for (const { nodes } of tables) {
    for (const { row, isContext } of walk(nodes)) {
      if (isContext || !isTroubled(row) || carriers.has(row.id)) continue;
      const keys = keysOf(row, byId);
      const known = keys.map(key => noteByKey.get(key)).find(Boolean);
      if (known) known.others.push(row);
      else notes.set(row.id, { row, others: [] });
      const note = known ?? notes.get(row.id);
      if (note) keys.forEach(key => noteByKey.set(key, note));
    }
  }
  return notes;
}

function isTroubled({ counted, status }: ObjectRow): boolean {
  return counted && troubled.includes(status);
}

/** Objects that only pass on what something below them has. */
function carriersOf(
  rows: readonly ObjectRow[],
  byId: Map<string, ObjectRow>,
): Set<string> {
  const carriers = new Set<string>();
  for (const row of rows) {
    if (!isTroubled(row)) continue;
    let owner = ownerOf(row, byId);
    while (owner && isSameTrouble(owner, row) && !carriers.has(owner.id)) {
      carriers.add(owner.id);
      owner = ownerOf(owner, byId);
    }
  }
  return carriers;
}

function isSameTrouble(owner: ObjectRow, row: ObjectRow): boolean {
  if (!isTroubled(owner) || owner.status !== row.status) return false;
  return owner.reason === row.reason || codeOf(owner) === codeOf(row);
}

function keysOf(row: ObjectRow, byId: Map<string, ObjectRow>): string[] {
  const code = `${row.status}|${codeOf(row)}`;
  let top = row;
  for (let owner = ownerOf(row, byId); owner; owner = ownerOf(owner, byId)) {
    top = owner;
  }
  return [`${code}|of|${top.id}`, `${code}|says|${row.message}`];
}

function codeOf({ cause, reason }: ObjectRow): string {
  return cause ?? reason;
}

function ownerOf(row: ObjectRow, byId: Map<string, ObjectRow>) {
  return row.parentId === undefined ? undefined : byId.get(row.parentId);
}
