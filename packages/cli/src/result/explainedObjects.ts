import {
  ExplainedObjectRow,
  isSameCause,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** Objects that are explained one by one; the portal has them all. */
const mostExplained = 5;

/** An object that is explained, and whom the same has hit. @internal */
export interface ExplainedGroup {
  object: ExplainedObjectRow;
  /** Others with the same cause, which do not tell it again. */
  others: ExplainedObjectRow[];
}

/** Whom an explanation speaks of. @internal */
export interface ExplainedObjects {
  told: ExplainedGroup[];
  /** How many more there would be. */
  more: number;
}

/**
 * The objects that decided a step, or that it waits for, most decisive first and
 * without those that only repeat another one.
 *
 * @internal
 */
export function explainedObjects(
  { outcome, waitingFor, explanation }: StepExecution,
  rows: ObjectRow[],
): ExplainedObjects {
  const all = outcome === undefined ? waitingFor : explanation?.objects ?? [];
  const groups = groupsOf(withoutEchoes(all, rows));
  return {
    told: groups.slice(0, mostExplained),
    more: Math.max(0, groups.length - mostExplained),
  };
}

function groupsOf(objects: ExplainedObjectRow[]): ExplainedGroup[] {
  const groups: ExplainedGroup[] = [];
  for (const object of objects) {
    const same = groups.find(group => isSameCause(group.object, object));
    if (same) same.others.push(object);
    else groups.push({ object, others: [] });
  }
  return groups;
}

/** Owners carry up what their pods say, and wait for them: the pods themselves say it best. */
function withoutEchoes(
  objects: ExplainedObjectRow[],
  rows: ObjectRow[],
): ExplainedObjectRow[] {
  // The first is what the portal calls decisive, whatever repeats it.
  return objects.filter(
    (object, index) =>
      index === 0 || !objects.some(other => isEcho(object, other, rows)),
  );
}

function isEcho(
  object: ExplainedObjectRow,
  other: ExplainedObjectRow,
  rows: ObjectRow[],
): boolean {
  if (object === other) return false;
  const isRepeated =
    other.message !== '' &&
    other.message !== object.message &&
    object.message.includes(other.message);
  if (isRepeated) return true;
  const isWaiting = [object, other].every(each => each.status === 'InProgress');
  const isCarried = isWaiting || isSameCause(object, other);
  return isCarried && isBelow(other.id, object.id, rows);
}

function isBelow(id: string, ownerId: string, rows: ObjectRow[]): boolean {
  const seen = new Set<string>();
  for (let current = id; !seen.has(current); ) {
    seen.add(current);
    const parentId = rows.find(row => row.id === current)?.parentId;
    if (parentId === ownerId) return true;
    if (parentId === undefined) return false;
    current = parentId;
  }
  return false;
}
