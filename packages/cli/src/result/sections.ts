import {
  ExplainedCause,
  ExplainedObjectRow,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { durationText } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { counted } from '../texts/words';
import { afterwatchLines } from './afterwatch';
import { explainedCause } from './explainedCause';
import { ExplainedGroup, explainedObjects } from './explainedObjects';
import { withCause } from './explanation';
import { lastGoodLines } from './lastGood';
import { noteLines } from './notes';
import { objectLabel } from './objectRows';

/** A labelled part of a result: `Why`, `Changed`, `Window`, `Note`, `After`. @internal */
export interface Section {
  label: string;
  lines: string[];
}

const labelWidth = 9;

/** What there is to say about how a step ended. @internal */
export function sectionsOf(
  step: StepExecution,
  seen: FollowedExecution,
): Section[] {
  const rows = seen.objects.get(step.number) ?? [];
  const all = [
    { label: whyLabel(step), lines: whyLines(step, rows) },
    { label: 'Do', lines: doLines(step, rows) },
    { label: 'Read', lines: docsLines(step, rows) },
    { label: 'Changed', lines: lastGoodLines(step, seen) },
    { label: 'Window', lines: windowLines(step, seen) },
    { label: 'Note', lines: noteLines(step, seen) },
    { label: 'After', lines: afterwatchLines(step, seen) },
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
  if (step.outcome === 'Successful') return [];
  const { told, more } = explainedObjects(step, rows);
  if (told.length === 0) return [];
  return [
    ...told.flatMap(group => explainedLines(group, step)),
    ...(more > 0 ? [`and ${counted(more, 'more object')}`] : []),
    ...lastingLines(step),
  ];
}

/** What to do: all of it for one cause, of several the first for each. */
function doLines(step: StepExecution, rows: ObjectRow[]): string[] {
  const actions = causesOf(step, rows).flatMap((cause, _, all) =>
    all.length === 1 ? cause.actions : cause.actions.slice(0, 1),
  );
  return [...new Set(actions)].map(
    (action, index) => `${index + 1}. ${plainText(action)}`,
  );
}

/** Where to read on: one address, for the cause that decided. */
function docsLines(step: StepExecution, rows: ObjectRow[]): string[] {
  const [cause] = causesOf(step, rows);
  return cause?.documentation ? [cause.documentation] : [];
}

function causesOf(step: StepExecution, rows: ObjectRow[]): ExplainedCause[] {
  if (step.outcome === 'Successful') return [];
  const { told } = explainedObjects(step, rows);
  return told.flatMap(({ object }) => explainedCause(object) ?? []);
}

function explainedLines(
  { object, others }: ExplainedGroup,
  step: StepExecution,
): string[] {
  const label = objectLabel(object, step);
  const explained = explainedCause(object);
  if (explained) {
    const { title, code, sentence } = explained;
    return [
      `${title} (${code})`,
      withName(sentence, object, step),
      ...sameCauseLines(others, step),
    ].map(plainText);
  }
  const { pod, container, reason, cause, message } = object;
  const isTold = (name: string) => `${label} ${message}`.includes(name);
  const places = [
    pod && !isTold(pod) ? `pod ${pod}` : undefined,
    container && !isTold(container) ? `container ${container}` : undefined,
  ].filter(Boolean);
  const head = withCause(`${label}: ${reason}`, cause);
  return [
    plainText([head, ...places].join(', ')),
    ...(message ? [plainText(message)] : []),
    ...sameCauseLines(others, step),
  ];
}

/** A sentence of a container does not say in which pod it is. */
function withName(
  sentence: string,
  object: ExplainedObjectRow,
  step: StepExecution,
): string {
  const { kind, name, pod = object.causeParams?.pod } = object;
  const bearer =
    typeof pod === 'string' ? { ...object, kind: 'Pod', name: pod } : object;
  const isNamed = [`${kind} ${name}`, `pod ${bearer.name}`].some(words =>
    sentence.toLowerCase().includes(words.toLowerCase()),
  );
  return isNamed ? sentence : `${objectLabel(bearer, step)}: ${sentence}`;
}

const mostNamed = 3;

function sameCauseLines(
  others: ExplainedObjectRow[],
  step: StepExecution,
): string[] {
  if (others.length === 0) return [];
  const named = others
    .slice(0, mostNamed)
    .map(other => objectLabel(other, step))
    .join(', ');
  const more = others.length - mostNamed;
  const rest = more > 0 ? ` and ${counted(more, 'other')}` : '';
  return [`The same cause: ${named}${rest}`];
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
