import {
  Execution,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { FollowedExecution } from '../following/followExecution';
import { durationText } from '../texts/durations';
import { Style } from '../texts/Style';
import { counted, statusWord } from '../texts/words';
import { decisiveStep, wholeExplanation } from './explanation';
import { lengthOf, stepLabel, subjectOf } from './subject';

/** One line that says how an execution ended, or how it stands. @internal */
export function renderHeadline(seen: FollowedExecution, style: Style): string {
  const { execution } = seen;
  const { outcome, state } = execution;
  const status = outcome ?? state;
  const word =
    outcome === undefined ? statusWord(state) : outcomeWords(execution);
  return `${style.bold(style.status(status, word))}: ${detailOf(seen)}`;
}

/** Whole steps that nobody looked at are told in the headline, single objects below it. */
const unverifiedCodes = ['NotVerified', 'NothingApplied'];

function outcomeWords({ outcome = '', steps }: Execution): string {
  if (outcome !== 'Successful') return statusWord(outcome);
  const codes = steps.map(({ explanation }) => explanation?.code ?? '');
  if (codes.some(code => unverifiedCodes.includes(code))) {
    return 'Successful, not verified';
  }
  return steps.some(({ stabilized }) => stabilized === false)
    ? 'Successful, not stabilized'
    : 'Successful';
}

function detailOf(seen: FollowedExecution): string {
  const { execution } = seen;
  const subject = subjectOf(execution);
  if (execution.outcome === undefined) return subject;
  const length = lengthOf(execution);
  if (execution.outcome === 'Successful') {
    return joined(subject, objectCount(seen), length, stability(execution));
  }
  const step = decisiveStep(execution);
  const place = step && stepLabel(execution, step);
  const head = `${joined(subject, place)}${length ? ` after ${length}` : ''}`;
  const whole = wholeExplanation(step);
  if (whole) return `${head}: ${whole}`;
  const isLate = execution.outcome === 'TimedOut';
  return joined(head, isLate && step ? missingCount(step) : undefined);
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
