import {
  ApiWarning,
  ExplainedObjectRow,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { durationText } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { counted } from '../texts/words';
import { withCause } from './explanation';
import { objectLabel } from './objectRows';

/** A labelled part of a result: `Why`, `Window`, `Note`. @internal */
export interface Section {
  label: string;
  lines: string[];
}

/** Objects that are explained one by one, and notes; the portal has them all. */
const mostExplained = 5;
const mostNotes = 10;
const labelWidth = 9;

/** What there is to say about how a step ended. @internal */
export function sectionsOf(
  step: StepExecution,
  seen: FollowedExecution,
): Section[] {
  const all = [
    {
      label: whyLabel(step),
      lines: whyLines(step, seen.objects.get(step.number) ?? []),
    },
    { label: 'Window', lines: windowLines(step, seen) },
    { label: 'Note', lines: noteLines(step, seen) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** Sections with their labels in a column of their own. @internal */
export function sectionLines(sections: Section[]): string[] {
  return sections.flatMap(({ label, lines }) =>
    lines.map((line, index) => {
      const head = index === 0 ? label : '';
      return `  ${head.padEnd(labelWidth)}  ${line}`.trimEnd();
    }),
  );
}

function whyLabel({ outcome }: StepExecution): string {
  if (outcome === undefined) return 'Waits for';
  return outcome === 'TimedOut' ? 'Not ready' : 'Why';
}

function whyLines(step: StepExecution, rows: ObjectRow[]): string[] {
  const { outcome, waitingFor, explanation } = step;
  const isRunning = outcome === undefined;
  const objects = withoutEchoes(
    isRunning ? waitingFor : explanation?.objects ?? [],
    rows,
  );
  if (objects.length === 0 || outcome === 'Successful') return [];
  const more = objects.length - mostExplained;
  return [
    ...objects
      .slice(0, mostExplained)
      .flatMap(object => explainedLines(object, step)),
    ...(more > 0 ? [`and ${counted(more, 'more object')}`] : []),
    ...lastingLines(step),
  ];
}

/** Owners carry up what their pods say, and wait for them: the pods themselves say it best. */
function withoutEchoes(
  objects: ExplainedObjectRow[],
  rows: ObjectRow[],
): ExplainedObjectRow[] {
  return objects.filter(
    object => !objects.some(other => isEcho(object, other, rows)),
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
  const isWaiting = [object, other].every(each => each.status === 'InProgress');
  return isRepeated || (isWaiting && isBelow(other.id, object.id, rows));
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

function explainedLines(
  object: ExplainedObjectRow,
  step: StepExecution,
): string[] {
  const { pod, container, reason, cause, message } = object;
  const label = objectLabel(object, step);
  const isTold = (name: string) => `${label} ${message}`.includes(name);
  const places = [
    pod && !isTold(pod) ? `pod ${pod}` : undefined,
    container && !isTold(container) ? `container ${container}` : undefined,
  ].filter(Boolean);
  const head = withCause(`${label}: ${reason}`, cause);
  return [
    plainText([head, ...places].join(', ')),
    ...(message ? [plainText(message)] : []),
  ];
}

/** Whether it lasted tells a doomed deployment from one that ran out of time. */
function lastingLines(step: StepExecution): string[] {
  if (step.outcome !== 'Failed') return [];
  const { explanation, objectStatusCheck, stabilized } = step;
  if (explanation?.code === 'FailedAtTimeout') {
    return ['It had failed when the time was over.'];
  }
  const seconds = objectStatusCheck.statusStabilizationTimeoutSeconds;
  const hasLasted = stabilized === true && seconds > 0;
  return hasLasted ? [`It stayed failed for ${durationText(seconds)}.`] : [];
}

/** Whether it was ever what it should be is the first question after a timeout. */
function windowLines(
  step: StepExecution,
  { transitions }: FollowedExecution,
): string[] {
  const isAsked =
    step.outcome === 'TimedOut' && step.explanation?.code === 'TimedOutWaiting';
  if (!isAsked) return [];
  const opened = transitions.filter(
    transition =>
      transition.subject === 'step' &&
      transition.step === step.number &&
      transition.reason === 'WindowOpened',
  );
  const good = opened.filter(({ status }) => status === 'Successful').length;
  return good === 0
    ? ['never opened: the objects were not all successful at any time']
    : [`opened ${counted(good, 'time')}, never lasted`];
}

function noteLines(
  step: StepExecution,
  { execution, objects }: FollowedExecution,
): string[] {
  const isFirst = step === execution.steps[0];
  const rows = objects.get(step.number) ?? [];
  const ofExecution = execution.warnings.filter(warning =>
    isSettingsWarning(warning)
      ? warning.params.step === step.number && hasRunOutOfTime(step)
      : isFirst,
  );
  const notes = [
    ...shortfall(step),
    ...rows.flatMap(row => unverifiedNote(row, step)),
    ...[...ofExecution, ...step.warnings].map(textOf),
    ...rows.flatMap(row =>
      row.warnings.map(each => `${objectLabel(row, step)}: ${textOf(each)}`),
    ),
  ].map(plainText);
  const distinct = [...new Set(notes)];
  const more = distinct.length - mostNotes;
  return [
    ...distinct.slice(0, mostNotes),
    ...(more > 0 ? [`and ${counted(more, 'more note')}`] : []),
  ];
}

function textOf({ code, message }: ApiWarning): string {
  return message || code;
}

/** Warnings about a step's settings name the step; a success did without them. */
function isSettingsWarning({ params }: ApiWarning): boolean {
  return params.step !== undefined;
}

function hasRunOutOfTime({ outcome, stabilized }: StepExecution): boolean {
  return (
    outcome === 'TimedOut' || (outcome === 'Successful' && stabilized === false)
  );
}

const plainSuccesses = ['Stable', 'DesiredStateReached'];

/** What a success lacks. */
function shortfall({ outcome, explanation }: StepExecution): string[] {
  if (outcome !== 'Successful' || !explanation) return [];
  return plainSuccesses.includes(explanation.code) ? [] : [explanation.message];
}

/** A success rests on these objects without having seen them. */
function unverifiedNote(row: ObjectRow, step: StepExecution): string[] {
  const isTaken = step.outcome === 'Successful' && row.counted && !row.verified;
  if (!isTaken || step.objectStatusCheck.mode === 'none') return [];
  return [
    `${objectLabel(row, step)} is not verified: ${row.message || row.reason}`,
  ];
}
