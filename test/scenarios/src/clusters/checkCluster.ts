import {
  ClusterStatus,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import assert from 'node:assert/strict';
import { CommandResult } from '../portal/CommandLine';
import { PortalApi } from '../portal/PortalApi';
import { ClusterCase, ExpectedRow } from './ClusterCase';

/**
 * Compares what a step on a cluster left, in the terminal and in the API, with
 * what must come out.
 *
 * @throws AssertionError - with what the terminal said, where it holds no credential
 */
export async function checkCluster(
  { clusters, then, health }: ClusterCase,
  { namespace, result }: { namespace: string; result: CommandResult },
  api: PortalApi,
  credentials: string[],
): Promise<void> {
  checkDiscreet(result, credentials);
  const told = `\n${result.stdout}\n${result.stderr}`;
  assert.equal(result.exitCode, then.exitCode, `exit code${told}`);
  const [id] = await api.listExecutionIds(namespace);
  const execution = await api.fetchExecution(id);
  const rows = await api.fetchObjects(id);
  const [step] = execution.steps;
  assert.deepEqual(
    [execution.outcome, execution.causeCode, step.verified],
    [then.outcome, then.cause, then.verified],
    `outcome, cause, verified${told}`,
  );
  for (const expected of then.rows) {
    checkRow(expected, rows.filter(isOn(clusters[clusters.length - 1])));
  }
  checkSentences(then, result, rows);
  const found = await api.fetchClusters();
  for (const [name, expected] of Object.entries(health)) {
    checkHealth(
      expected,
      found.find(each => each.name === name),
    );
  }
}

/** In several clusters the last one is the one in trouble. */
function isOn(cluster: string) {
  return (row: ObjectRow) => row.cluster === cluster;
}

function checkDiscreet(
  { stdout, stderr }: CommandResult,
  credentials: string[],
): void {
  for (const credential of credentials) {
    assert.ok(!stdout.includes(credential), 'stdout holds a credential');
    assert.ok(!stderr.includes(credential), 'stderr holds a credential');
  }
}

function checkRow(expected: ExpectedRow, rows: ObjectRow[]): void {
  const row = rows.find(
    ({ kind, applied }) => applied && kind === expected.kind,
  );
  assert.ok(row, `a row of ${expected.kind}`);
  const { kind, status, reason, cause, verified } = row;
  const warnings = row.warnings.map(({ code }) => code);
  assert.deepEqual(
    { kind, status, reason, cause, verified, warnings },
    { cause: undefined, verified: true, warnings: [], ...expected },
    row.message,
  );
}

/** Terminal and API say the same of what is wrong. */
function checkSentences(
  { says = [], why }: ClusterCase['then'],
  { stdout }: CommandResult,
  rows: ObjectRow[],
): void {
  const said = stdout.replace(/\s+/g, ' ');
  for (const words of [...says, ...(why ? [why] : [])]) {
    assert.match(said, words);
  }
  if (!why) return;
  const messages = rows
    .flatMap(row => [row, ...row.warnings])
    .map(({ message }) => message);
  assert.ok(
    messages.some(message => why.test(message)),
    `${why} in: ${messages.join('\n')}`,
  );
}

function checkHealth(
  { state, message }: { state: string; message?: RegExp },
  found: ClusterStatus | undefined,
): void {
  assert.equal(found?.state, state, `state of cluster ${found?.name}`);
  if (message) assert.match(found?.message ?? '', message);
  else assert.equal(found?.message, undefined);
}
