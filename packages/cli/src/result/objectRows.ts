import {
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { durationText, secondsBetween } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { counted } from '../texts/words';

/** A row with its depth in the tree of owners. @internal */
export interface TreeRow {
  row: ObjectRow;
  depth: number;
}

/** Names an object; its cluster too where a step has several. @internal */
export function objectLabel(
  object: { kind: string; name: string; cluster: string },
  step?: StepExecution,
): string {
  const label = `${object.kind} ${object.name}`;
  const isAmbiguous = step !== undefined && step.targets.length > 1;
  return plainText(isAmbiguous ? `${label} (${object.cluster})` : label);
}

/**
 * Rows that a terminal shows: applied objects, and below those that are not
 * successful the counted children that are not successful either.
 *
 * @internal
 */
export function shownRows(rows: ObjectRow[]): TreeRow[] {
  const judged = rows.filter(isTelling);
  const ids = new Set(judged.map(({ id }) => id));
  const parentOf = ({ applied, parentId }: ObjectRow) =>
    !applied && parentId !== undefined && ids.has(parentId)
      ? parentId
      : undefined;
  const withChildren = (row: ObjectRow, depth: number): TreeRow[] => {
    const children = judged.filter(child => parentOf(child) === row.id);
    return [
      { row, depth },
      ...children
        .filter(isAmiss)
        .flatMap(child => withChildren(child, depth + 1)),
    ];
  };
  const roots = judged.filter(row => parentOf(row) === undefined);
  return roots.flatMap(row =>
    isAmiss(row) ? withChildren(row, 0) : [{ row, depth: 0 }],
  );
}

/**
 * Whether an object says something about the step: it counts, or it explains one
 * that does, as a pod of a Job that went wrong.
 *
 * @internal
 */
export function isTelling({
  counted: isCounted,
  notCounted,
  status,
}: ObjectRow) {
  if (isCounted) return true;
  const isAtWork = status === 'Failed' || status === 'InProgress';
  return notCounted === 'ExplainsOwner' && isAtWork;
}

/** Whether an object is anything but successful. @internal */
export function isAmiss({ status }: { status: string }): boolean {
  return status !== 'Successful';
}

/** `3/3`, where the kind has such a column. @internal */
export function readyText({ columns }: ObjectRow): string {
  return plainText(String(columns.ready ?? columns.completions ?? ''));
}

/** `3/3 ready`, for a Job `0/1 done`. @internal */
export function readyWords(row: ObjectRow): string {
  const text = readyText(row);
  const word = row.columns.ready === undefined ? 'done' : 'ready';
  return text && `${text} ${word}`;
}

/** `1 restart`, where there was one. @internal */
export function restartsText({ columns }: ObjectRow): string {
  const restarts = Number(columns.restarts ?? 0);
  return restarts > 0 ? counted(restarts, 'restart') : '';
}

/** How long after the step's start the object came to its status. @internal */
export function reachedAfter(row: ObjectRow, step: StepExecution): string {
  const seconds = secondsBetween(step.startedAt, row.since);
  return seconds === undefined ? '' : durationText(seconds);
}

/** What an object reports: its reason, and the sentence that goes with it. @internal */
export function reportOf(object: { reason: string; message: string }): string {
  const { reason, message } = object;
  return plainText(message ? `${reason}: ${message}` : reason);
}
