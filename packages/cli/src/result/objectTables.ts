import {
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { plainText } from '../texts/plainText';
import { Style } from '../texts/Style';
import { Cell, tableLines } from '../texts/table';
import { counted, statusWord } from '../texts/words';
import { ExplainedGroup, explainedObjects } from './explainedObjects';
import {
  isAmiss,
  objectLabel,
  reachedAfter,
  readyWords,
  reportOf,
  restartsText,
  shownRows,
} from './objectRows';

/** A log is no place for thousands of lines; the portal has them all. */
const mostRows = 40;

/** The applied objects of a step that went well. @internal */
export function successTable(
  step: StepExecution,
  rows: ObjectRow[],
  style: Style,
): string[] {
  const applied = rows.filter(row => row.applied);
  const cells = applied
    .slice(0, mostRows)
    .map(row => [
      objectLabel(row, step),
      statusCell(row.status, style),
      readyWords(row),
      reachedAfter(row, step),
      restartsText(row),
    ]);
  return [
    ...tableLines(withoutEmptyColumns(cells), '  '),
    ...moreLine(applied.length),
  ];
}

/** The objects that are not successful, as a tree, and how many others there are. @internal */
export function amissTable(
  step: StepExecution,
  rows: ObjectRow[],
  style: Style,
): string[] {
  const amiss = shownRows(rows).filter(({ row }) => isAmiss(row));
  if (amiss.length === 0) return [];
  const { told } = explainedObjects(step, rows);
  const cells = amiss
    .slice(0, mostRows)
    .map(({ row, depth }) => [
      `${'  '.repeat(depth)}${objectLabel(row, step)}`,
      statusCell(row.status, style),
      untoldReport(row, told),
    ]);
  return [
    ...tableLines(cells, '  '),
    ...moreLine(amiss.length),
    ...othersLine(rows),
  ];
}

/**
 * What a row reports: the sentence, unless it, or the one that it repeats, is
 * told of one of these.
 *
 * @internal
 */
export function untoldReport(row: ObjectRow, told: ExplainedGroup[]): string {
  const isTold = told
    .flatMap(({ object, others }) => [object, ...others])
    .some(
      ({ message }) =>
        message !== '' &&
        (message.includes(row.message) || row.message.includes(message)),
    );
  if (!isTold) return reportOf(row);
  const words = [plainText(row.reason), readyWords(row)];
  return words.filter(Boolean).join(', ');
}

function statusCell(status: string, style: Style): Cell {
  return {
    text: statusWord(status),
    paint: text => style.status(status, text),
  };
}

function withoutEmptyColumns(rows: Cell[][]): Cell[][] {
  return rows.map(row =>
    row.filter((_, column) => rows.some(other => other[column] !== '')),
  );
}

function moreLine(count: number): string[] {
  return count > mostRows ? [`  and ${count - mostRows} more`] : [];
}

function othersLine(rows: ObjectRow[]): string[] {
  const good = rows.filter(row => row.counted && !isAmiss(row)).length;
  if (good === 0) return [];
  return [
    `  ${counted(good, 'other object')} of this step ${
      good === 1 ? 'is' : 'are'
    } successful`,
  ];
}
