import {
  ObjectRow,
  StepExecution,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import junit, { TestSuite } from 'junit-report-builder';
import { FollowedExecution } from '../following/followExecution';
import { plainText } from '../texts/plainText';
import { secondsBetween } from '../texts/durations';
import { statusWord } from '../texts/words';
import { explainedCause } from './explainedCause';
import { isAmiss, objectLabel, reportOf } from './objectRows';
import { subjectOf } from './subject';

/**
 * JUnit XML: a suite for each step, a case for each object that counts; a failure
 * has the cause code as its type.
 *
 * @internal
 */
export function renderJunit({ execution, objects }: FollowedExecution): string {
  const builder = junit.newBuilder();
  for (const step of execution.steps) {
    const suite = builder
      .testSuite()
      .name(`${subjectOf(execution)}: ${plainText(step.name)}`)
      .time(secondsBetween(step.startedAt, step.finishedAt) ?? 0);
    const rows = (objects.get(step.number) ?? []).filter(row => row.counted);
    for (const row of rows) addObject(suite, row, step);
    if (!step.outcome || step.outcome === 'Successful') continue;
    // A suite whose objects are all well must not look green when its step is not.
    if (!rows.some(isAmiss)) addOutcome(suite, step, step.outcome);
  }
  return builder.build();
}

function addObject(
  suite: TestSuite,
  row: ObjectRow,
  step: StepExecution,
): void {
  const testCase = suite
    .testCase()
    .className(
      plainText([row.cluster, row.namespace].filter(Boolean).join('.')),
    )
    .name(objectLabel(row, step))
    .time(secondsBetween(step.startedAt, row.since) ?? 0);
  if (isAmiss(row)) {
    const type = plainText(row.cause ?? row.reason);
    testCase.failure(`${statusWord(row.status)}: ${reasonAndCause(row)}`, type);
  }
}

/** What it reports, and in words that need no knowledge of the cluster why and what to do. */
function reasonAndCause(row: ObjectRow): string {
  const explained = explainedCause(row);
  if (!explained) return reportOf(row);
  const { sentence, actions } = explained;
  const words = [plainText(row.reason), sentence, actions[0]].filter(Boolean);
  return plainText(`${words[0]}: ${words.slice(1).join(' ')}`);
}

function addOutcome(
  suite: TestSuite,
  { name, explanation }: StepExecution,
  outcome: string,
): void {
  const testCase = suite.testCase().className('step').name(plainText(name));
  if (outcome === 'Skipped') {
    testCase.skipped();
    return;
  }
  const message = plainText(explanation?.message ?? '');
  const type = plainText(explanation?.cause ?? outcome);
  testCase.failure(`${statusWord(outcome)}: ${message}`, type);
}
