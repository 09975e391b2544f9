import {
  ExplainedObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { plainText } from '../texts/plainText';
import { counted } from '../texts/words';
import { objectLabel } from './objectRows';
import { Section } from './ResultText';

/** Objects that are explained one by one; the table below has them all. */
const mostExplained = 5;

/** What there is to say about how a step ended. @internal */
export function sectionsOf(
  step: StepExecution,
  seen: FollowedExecution,
): Section[] {
  return [
    { label: whyLabel(step), lines: whyLines(step) },
    { label: 'Window', lines: windowLines(step, seen) },
    { label: 'Note', lines: noteLines(step, seen) },
  ];
}

function whyLabel({ outcome }: StepExecution): string {
  return outcome === 'Successful' ? 'Note' : 'Why';
}

function whyLines(step: StepExecution): string[] {
  const { explanation, outcome } = step;
  if (!explanation) return [];
  const isPlainSuccess =
    outcome === 'Successful' && step.stabilized && step.verified;
  if (isPlainSuccess) return [];
  const { objects } = explanation;
  return [
    withCause(explanation.message, explanation.cause),
    ...objects
      .slice(0, mostExplained)
      .flatMap(object => explainedLines(object, step)),
    ...moreObjects(objects.length),
  ];
}

function explainedLines(
  object: ExplainedObjectRow,
  step: StepExecution,
): string[] {
  const place = [
    object.pod && object.pod !== object.name ? `pod ${object.pod}` : undefined,
    object.container ? `container ${object.container}` : undefined,
  ].filter(part => part !== undefined);
  const label = [objectLabel(object, step), ...place].join(', ');
  return [
    plainText(withCause(`${label}: ${object.reason}`, object.cause)),
    ...(object.message ? [`  ${plainText(object.message)}`] : []),
  ];
}

function withCause(text: string, cause: string | undefined): string {
  const plain = plainText(text);
  return cause && !plain.includes(cause)
    ? `${plain} (${plainText(cause)})`
    : plain;
}

function moreObjects(count: number): string[] {
  const more = count - mostExplained;
  return more > 0 ? [`and ${counted(more, 'more object')}`] : [];
}

/** Whether it was ever what it should be is the first question after a timeout. */
function windowLines(
  step: StepExecution,
  { transitions }: FollowedExecution,
): string[] {
  if (step.outcome !== 'TimedOut') return [];
  const opened = transitions.filter(
    transition =>
      transition.subject === 'step' &&
      transition.step === step.number &&
      transition.reason === 'WindowOpened',
  );
  if (opened.length === 0) {
    return ['never opened: the objects were not all successful at any time'];
  }
  return [`opened ${counted(opened.length, 'time')}, never lasted`];
}

function noteLines(
  step: StepExecution,
  { execution }: FollowedExecution,
): string[] {
  const isFirst = step === execution.steps[0];
  const warnings = [...(isFirst ? execution.warnings : []), ...step.warnings];
  return warnings.map(({ code, message }) => plainText(message || code));
}
