import {
  ApiWarning,
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { plainText } from '../texts/plainText';
import { counted } from '../texts/words';
import { objectLabel } from './objectRows';

const mostNotes = 10;

/** What a success lacks, and the warnings that belong to a step. @internal */
export function noteLines(
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
