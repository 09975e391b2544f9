import {
  Execution,
  explainCause,
  ExplainedObjectRow,
  ObjectRow,
  Transition,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import assert from 'node:assert/strict';
import { checkHistory } from './checkHistory';
import { PortalApi } from './portal/PortalApi';
import { Played } from './runScenario';
import { Expectation, Scenario } from './Scenario';

/** All that is left of a played scenario. */
interface Remains extends Played {
  execution: Execution;
  rows: ObjectRow[];
  transitions: Transition[];
}

/**
 * Compares what a scenario left, in the terminal and in the API, with what must
 * come out.
 *
 * @throws AssertionError - with all that was left
 */
export async function checkOutcome(
  scenario: Scenario,
  played: Played,
  api: PortalApi,
): Promise<void> {
  const { result, namespace } = played;
  const ids = await api.listExecutionIds(namespace);
  const { executions = 1 } = scenario.then;
  assert.equal(
    ids.length,
    executions,
    `${executions} execution(s), not [${ids}]; ${told(played)}`,
  );
  // The newest comes first in the list.
  const id = ids[executions - 1];
  const remains: Remains = {
    ...played,
    execution: await api.fetchExecution(id),
    rows: await api.fetchObjects(id),
    transitions: await api.fetchTransitions(id),
  };
  try {
    const { then } = scenario;
    assert.equal(result.exitCode, then.exitCode, 'exit code');
    checkExecution(remains, then);
    checkWords(remains, then);
    checkObjects(remains, then);
    checkAggregates(remains, then);
    checkDuration(remains, scenario);
    checkHistory(remains.transitions);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    throw new Error(`${fault}\n${describe(remains)}`, { cause: error });
  }
}

function checkExecution({ execution }: Remains, then: Expectation): void {
  const [step] = execution.steps;
  assert.equal(execution.state, 'Finished');
  assert.equal(execution.outcome, then.outcome, "the execution's outcome");
  assert.equal(step.outcome, then.outcome, "the step's outcome");
  assert.equal(step.stabilized, then.stabilized, 'stabilized');
  if (then.outcome === 'Successful') {
    assert.equal(execution.causeCode, undefined, 'a success has no cause');
  }
  if (then.cause) {
    assert.ok(
      then.cause.includes(execution.causeCode ?? ''),
      `cause ${execution.causeCode}, not ${then.cause.join(' or ')}`,
    );
  }
}

/** The terminal says what is wanted, and of what decided the API's own words. */
function checkWords({ result, execution }: Remains, then: Expectation): void {
  for (const words of then.says) assert.match(result.stdout, words);
  assert.ok(
    result.stdout.trimEnd().endsWith(execution.url),
    'the permalink is the last line',
  );
  // Neither a success nor a takeover is the doing of an object.
  if (then.outcome === 'Successful' || then.executions !== undefined) return;
  const decisive = execution.steps[0].explanation?.objects[0];
  assert.ok(decisive, 'the step is explained by an object');
  const said = withoutBreaks(result.stdout);
  for (const text of [
    `${decisive.kind} ${decisive.name}`,
    ...wordsOfCause(decisive),
  ]) {
    assert.ok(said.includes(withoutBreaks(text)), `the terminal says: ${text}`);
  }
}

/** Its code, its title and its sentence: nothing that failed is without a cause. */
function wordsOfCause(decisive: ExplainedObjectRow): string[] {
  const { cause, causeParams } = decisive;
  assert.ok(cause, `${decisive.kind} ${decisive.name} has a cause`);
  assert.notEqual(cause, 'NotKnown');
  const explained = explainCause({
    code: cause,
    params: causeParams,
    object: decisive,
  });
  assert.ok(explained, `${cause} has words`);
  return [cause, explained.title, explained.sentence];
}

function withoutBreaks(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function checkObjects({ rows }: Remains, { objects }: Expectation): void {
  for (const { kind, name, status, reason } of objects) {
    const found = rows.some(
      row =>
        row.kind === kind &&
        new RegExp(`^(?:${name})$`).test(row.name) &&
        row.status === status &&
        (reason === undefined || reason.includes(row.reason)),
    );
    const wanted = `${kind} ${name} is ${status} ${reason?.join(' or ') ?? ''}`;
    assert.ok(found, wanted);
  }
}

/** Statuses of the step, and of the objects that were applied. */
function checkAggregates(
  { rows, transitions }: Remains,
  { seen = [], never = [] }: Expectation,
): void {
  const applied = new Set(rows.filter(row => row.applied).map(({ id }) => id));
  const statuses = new Set(
    transitions
      .filter(
        ({ subject, objectId = '' }) =>
          subject === 'step' || applied.has(objectId),
      )
      .map(({ status }) => status),
  );
  for (const status of seen) assert.ok(statuses.has(status), `seen: ${status}`);
  for (const status of never) {
    assert.ok(!statuses.has(status), `never: ${status}`);
  }
}

/** A window lasts as long as it says, and a timeout comes when it says. */
function checkDuration(
  { execution, transitions }: Remains,
  { timeoutSeconds, stabilizationSeconds, then }: Scenario,
): void {
  const [{ startedAt = '', finishedAt = '' }] = execution.steps;
  const took = secondsBetween(startedAt, finishedAt);
  const isEndedByTimeout =
    then.outcome === 'TimedOut' ||
    (then.outcome === 'Successful' && !then.stabilized);
  if (isEndedByTimeout) {
    assert.ok(took >= timeoutSeconds, `timed out after ${took} s`);
    return;
  }
  assert.ok(took < timeoutSeconds, `decided after ${took} s`);
  // It ends when somebody else decides it.
  if (then.outcome === 'Superseded') return;
  const opened = transitions
    .filter(({ reason }) => /^Window(Opened|Restarted)$/.test(reason))
    .pop();
  assert.ok(opened, 'a window was opened');
  const lasted = secondsBetween(opened.at, finishedAt);
  assert.ok(lasted >= stabilizationSeconds, `window of ${lasted} s`);
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

function told({ result }: Played): string {
  return `exit code ${result.exitCode}\n--- stdout\n${result.stdout}\n--- stderr\n${result.stderr}`;
}

function describe(remains: Remains): string {
  const { execution, rows, transitions } = remains;
  return [
    `namespace ${remains.namespace}, ${told(remains)}`,
    `--- step\n${JSON.stringify(execution.steps[0], undefined, 1)}`,
    `--- objects\n${rows
      .map(row => `${row.kind} ${row.name} ${row.status} ${row.reason}`)
      .join('\n')}`,
    `--- transitions\n${transitions
      .map(
        ({ seq, at, subject, kind, name, status, reason, message }) =>
          `${seq} ${at} ${subject} ${kind ?? ''} ${name ?? ''} ${
            status ?? ''
          } ${reason} ${message}`,
      )
      .join('\n')}`,
  ].join('\n');
}
