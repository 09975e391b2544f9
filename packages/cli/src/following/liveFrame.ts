import {
  Execution,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  isAmiss,
  objectLabel,
  readyText,
  reportOf,
  shownRows,
  TreeRow,
} from '../result/objectRows';
import { lengthOf, subjectOf, targetsOf } from '../result/subject';
import { clockText, durationText } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { shortenEnd, shortenMiddle } from '../texts/shorten';
import { Style } from '../texts/Style';
import { Cell, tableLines } from '../texts/table';
import { counted, statusSign, statusWord } from '../texts/words';
import { FollowedExecution } from './followExecution';
import { ServerClock } from './ServerClock';

/** What a frame is drawn on. @internal */
export interface FrameSurface {
  columns: number;
  rows: number;
  style: Style;
  clock: ServerClock;
}

const longestLabel = 44;
const barLength = 10;
/** Headline, headings, window and the empty lines between them. */
const linesAround = 8;

/** The lines that a terminal shows while an execution runs. @internal */
export function liveFrame(
  { execution, objects }: FollowedExecution,
  surface: FrameSurface,
): string[] {
  const steps = execution.steps.flatMap(step => {
    const line = stepLine(step, surface);
    if (!isRunning(step)) return [line];
    const room = surface.rows - linesAround - execution.steps.length;
    return [
      line,
      ...objectLines(shownRows(objects.get(step.number) ?? []), room, surface),
      ...windowLines(step, surface),
    ];
  });
  return [
    '',
    surface.style.bold(subjectOf(execution)),
    ...steps,
    ...queued(execution),
  ];
}

function queued({ state }: Execution): string[] {
  return state === 'Queued' ? ['Queued: another execution is running'] : [];
}

function isRunning({ state }: StepExecution): boolean {
  return state !== 'Queued' && state !== 'Finished';
}

function stepLine(step: StepExecution, { style, clock }: FrameSurface): string {
  const label = `Step ${step.number} ${plainText(step.name)}`;
  if (!isRunning(step)) {
    const status = step.outcome ?? step.state;
    const word = style.status(status, statusWord(status));
    const length = lengthOf(step);
    return [`${statusSign(status)} ${label}`, word, length]
      .filter(Boolean)
      .join('  ');
  }
  const timeout = step.objectStatusCheck.stepExecutionTimeoutSeconds;
  const elapsed = durationText(clock.secondsSince(step.startedAt));
  const time =
    timeout === null ? elapsed : `${elapsed} of ${durationText(timeout)}`;
  return `${statusSign('InProgress')} ${label}  ${targetsOf(step)}  ${time}`;
}

function objectLines(
  all: TreeRow[],
  room: number,
  surface: FrameSurface,
): string[] {
  const shown = folded(all, Math.max(3, room));
  if (shown.length === 0) return [];
  const heading = ['  OBJECT', 'STATUS', 'READY', 'RESTARTS', 'SINCE'];
  const table = tableLines([
    heading,
    ...shown.map(row => rowCells(row, surface)),
  ]);
  const [head, ...lines] = table;
  return [
    surface.style.dim(head),
    ...lines.flatMap((line, index) =>
      withReport(line, shown[index].row, shown, surface),
    ),
    ...hiddenLine(all.length - shown.length),
  ];
}

/** Successful rows make room first; what is amiss is shown as long as it fits. */
function folded(rows: TreeRow[], room: number): TreeRow[] {
  if (rows.length <= room) return rows;
  const amiss = rows.filter(({ row }) => isAmiss(row));
  return amiss.slice(0, room);
}

function hiddenLine(count: number): string[] {
  return count > 0 ? [`  and ${counted(count, 'more object')}`] : [];
}

function rowCells(
  { row, depth }: TreeRow,
  { style, clock }: FrameSurface,
): Cell[] {
  const label = shortenMiddle(objectLabel(row), longestLabel);
  return [
    `${statusSign(row.status)} ${'  '.repeat(depth)}${label}`,
    {
      text: statusWord(row.status),
      paint: text => style.status(row.status, text),
    },
    readyText(row),
    plainText(String(row.columns.restarts ?? '')),
    durationText(clock.secondsSince(row.since)),
  ];
}

/** The reason stands whole; a sentence that does not fit beside it stands below. */
function withReport(
  line: string,
  row: ObjectRow,
  shown: TreeRow[],
  { columns }: FrameSurface,
): string[] {
  if (!isAmiss(row)) return [line];
  const whole = `${line}  ${reportOf(row)}`;
  if (visibleLength(whole) <= columns) return [whole];
  const withReason = `${line}  ${plainText(row.reason)}`;
  const message = plainText(row.message);
  // An owner repeats what its pod says; the pod's own row has it.
  const isRepeated = shown.some(
    other =>
      other.row !== row &&
      isAmiss(other.row) &&
      message.includes(plainText(other.row.message)),
  );
  if (isRepeated) return [withReason];
  const indent = '      ';
  return [withReason, indent + shortenEnd(message, columns - indent.length)];
}

function windowLines(
  { window }: StepExecution,
  { clock, style }: FrameSurface,
): string[] {
  if (!window) return [];
  const since = Date.parse(window.since);
  const length = (Date.parse(window.until) - since) / 1000;
  const lasted = Math.min(length, clock.secondsSince(window.since));
  const done =
    length > 0 ? Math.floor((lasted / length) * barLength) : barLength;
  const bar = `[${'#'.repeat(done)}${'.'.repeat(barLength - done)}]`;
  const word = statusWord(window.status);
  const end = clockText(Date.parse(window.until));
  return [
    '',
    `${style.status(window.status, word)}, stable for ${durationText(
      lasted,
    )} of ${durationText(
      length,
    )}  ${bar}  ends as ${word} at ${end} unless something changes`,
  ];
}

/** Length without colours. @internal */
export function visibleLength(text: string): number {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\u001b\[[0-9;]*m/g, '').length;
}
