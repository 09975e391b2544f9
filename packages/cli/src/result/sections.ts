import {
  ExplainedObjectRow,
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
    { label: whyLabel(step), lines: whyLines(step) },
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

function whyLines(step: StepExecution): string[] {
  const { outcome, waitingFor, explanation } = step;
  const isRunning = outcome === undefined;
  const objects = isRunning ? waitingFor : explanation?.objects ?? [];
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
  const warnings = [...(isFirst ? execution.warnings : []), ...step.warnings];
  const ofStep = warnings.map(({ code, message }) => message || code);
  const ofObjects = (objects.get(step.number) ?? []).flatMap(row =>
    row.warnings.map(
      ({ code, message }) => `${objectLabel(row, step)}: ${message || code}`,
    ),
  );
  const notes = [...shortfall(step), ...ofStep, ...ofObjects].map(plainText);
  const distinct = [...new Set(notes)];
  const more = distinct.length - mostNotes;
  return [
    ...distinct.slice(0, mostNotes),
    ...(more > 0 ? [`and ${counted(more, 'more note')}`] : []),
  ];
}

/** What a success lacks. */
function shortfall({
  outcome,
  stabilized,
  verified,
  explanation,
}: StepExecution): string[] {
  const isWhole = stabilized !== false && verified !== false;
  if (outcome !== 'Successful' || isWhole || !explanation) return [];
  return [explanation.message];
}
