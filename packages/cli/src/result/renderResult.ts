import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { durationText } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { Style } from '../texts/Style';
import { counted, statusWord } from '../texts/words';
import { amissTable, successTable } from './objectTables';
import { sectionLines } from './ResultText';
import { sectionsOf } from './sections';
import { lengthOf, stepLabel, subjectOf } from './subject';

/**
 * The result of an execution as text: one line that says it all, why, the
 * objects, and the permalink as the last line.
 *
 * @internal
 */
export function renderResult(seen: FollowedExecution, style: Style): string[] {
  const { execution } = seen;
  const parts = partsOf(seen, style).filter(part => part.length > 0);
  const isShort = parts.length === 0 || execution.outcome === 'Successful';
  const gap = isShort ? [] : [''];
  return [
    renderHeadline(seen, style),
    ...parts.flatMap(part => [...gap, ...part]),
    ...gap,
    plainText(execution.url),
  ];
}

function partsOf(seen: FollowedExecution, style: Style): string[][] {
  const { execution, objects } = seen;
  const isLong = execution.steps.length > 1;
  return execution.steps.flatMap(step => {
    const rows = objects.get(step.number) ?? [];
    const title = isLong ? [stepLine(step, style)] : [];
    const sections = sectionLines(sectionsOf(step, seen));
    if (step.outcome === 'Successful') {
      return [[...title, ...successTable(step, rows, style), ...sections]];
    }
    return [[...title, ...sections], amissTable(step, rows, style)];
  });
}

function stepLine(step: StepExecution, style: Style): string {
  const outcome = step.outcome ?? step.state;
  const words = [statusWord(outcome), lengthOf(step)].filter(Boolean);
  return `Step ${step.number} ${plainText(step.name)}: ${style.status(
    outcome,
    words.join(', '),
  )}`;
}

/** One line that says how it ended. @internal */
export function renderHeadline(seen: FollowedExecution, style: Style): string {
  const { execution } = seen;
  const { outcome } = execution;
  if (outcome === undefined) return runningLine(execution);
  const word = style.bold(style.status(outcome, outcomeWords(execution)));
  return `${word}: ${headlineDetail(seen)}`;
}

function runningLine(execution: Execution): string {
  return `${statusWord(execution.state)}: ${subjectOf(execution)}`;
}

function outcomeWords({ outcome = '', steps }: Execution): string {
  if (outcome !== 'Successful') return statusWord(outcome);
  if (steps.some(({ verified }) => verified === false)) {
    return 'Successful, not verified';
  }
  if (steps.some(({ stabilized }) => stabilized === false)) {
    return 'Successful, not stabilized';
  }
  return 'Successful';
}

function headlineDetail(seen: FollowedExecution): string {
  const { execution } = seen;
  const subject = subjectOf(execution);
  const length = lengthOf(execution);
  const step = decisiveStep(execution);
  switch (execution.outcome) {
    case 'Successful':
      return joined(subject, objectCount(seen), length, stability(execution));
    case 'Failed':
      return joined(subject, step && stepLabel(execution, step), length);
    case 'TimedOut':
      return joined(
        `${subject} after ${length ?? 'its timeout'}`,
        step && stepLabel(execution, step),
        step && missingCount(step),
      );
    default:
      return `${joined(subject, step && stepLabel(execution, step))}${
        length ? ` after ${length}` : ''
      }`;
  }
}

/** The step that made the outcome what it is. @internal */
export function decisiveStep(execution: Execution): StepExecution | undefined {
  const { steps, outcome } = execution;
  return steps.find(step => step.outcome === outcome);
}

function objectCount({ objects }: FollowedExecution): string | undefined {
  const applied = [...objects.values()].flat().filter(row => row.applied);
  if (applied.length === 0) return undefined;
  const good = applied.filter(({ status }) => status === 'Successful').length;
  return `${good} of ${counted(applied.length, 'object')}`;
}

function stability({ steps }: Execution): string | undefined {
  const last = steps.at(-1);
  if (!last?.stabilized) return undefined;
  const seconds = last.objectStatusCheck.statusStabilizationTimeoutSeconds;
  return seconds > 0 ? `stable for ${durationText(seconds)}` : undefined;
}

function missingCount({ counts }: StepExecution): string | undefined {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const missing = all - (counts.Successful ?? 0);
  if (missing === 0) return undefined;
  const verb = missing === 1 ? 'was' : 'were';
  return `${missing} of ${counted(all, 'object')} ${verb} not there yet`;
}

function joined(...parts: Array<string | undefined>): string {
  return parts.filter(Boolean).join(', ');
}
