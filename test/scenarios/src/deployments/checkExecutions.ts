import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import assert from 'node:assert/strict';
import { checkHistory } from '../checkHistory';
import { ExpectedExecution } from './DeployCase';
import { Scene } from './Scene';

const exitCodes: Record<string, number> = {
  Successful: 0,
  Failed: 1,
  TimedOut: 3,
  Superseded: 4,
};

/**
 * Compares what was recorded for a namespace with what must be: these
 * executions in their order, and no other.
 *
 * @throws Error - with all that was recorded
 */
export async function checkExecutions(
  scene: Scene,
  expected: ExpectedExecution[],
): Promise<void> {
  const found = await scene.executions();
  try {
    assert.deepEqual(
      found.map(({ version, outcome, source }) => [
        ...[version, outcome, source.type],
      ]),
      expected.map(({ version, outcome, source = 'cli' }) => [
        ...[version, outcome, source],
      ]),
    );
    for (const [index, execution] of found.entries()) {
      await checkExecution(scene, execution, expected[index], found);
    }
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    const told = JSON.stringify(found, undefined, 1);
    throw new Error(`${fault}\n--- executions\n${told}`, { cause: error });
  }
}

async function checkExecution(
  scene: Scene,
  execution: Execution,
  expected: ExpectedExecution,
  all: Execution[],
): Promise<void> {
  const { version, outcome, source = 'cli', actor } = expected;
  const { exitCode } = (await scene.results.get(version)) ?? {};
  if (source === 'cli') {
    assert.equal(exitCode, exitCodes[outcome], `exit code of ${version}`);
  }
  if (actor) assert.equal(execution.source.actor, actor, `actor of ${version}`);
  checkSuccessor(execution, expected, all);
  const { because, warnings = [], seen = [], afterwards } = expected;
  if (afterwards) {
    assert.deepEqual(
      execution.afterwatch?.notes.map(({ code }) => code),
      afterwards,
      `what came after ${version}`,
    );
  }
  if (because) {
    assert.ok(
      JSON.stringify([
        execution.causeCode,
        execution.steps.map(({ explanation }) => explanation),
      ]).includes(because),
      `${version} ended because of ${because}`,
    );
  }
  assert.deepEqual(
    execution.steps.flatMap(step => step.warnings.map(({ code }) => code)),
    warnings,
    `warnings of ${version}`,
  );
  const transitions = await scene.portal.api.fetchTransitions(execution.id);
  for (const reason of seen) {
    assert.ok(
      transitions.some(transition => transition.reason === reason),
      `${version} has seen ${reason}`,
    );
  }
  if (execution.steps.length === 1) checkHistory(transitions);
}

/** The links go both ways: each names the other. */
function checkSuccessor(
  { id, version, steps }: Execution,
  { supersededBy }: ExpectedExecution,
  all: Execution[],
): void {
  const params = steps.flatMap(({ explanation }) =>
    explanation?.code === 'TakenOver' || explanation?.code === 'Superseded'
      ? [explanation.params]
      : [],
  );
  const successors = params.map(({ executionId, by }) => {
    const successor = all.find(each => each.id === executionId);
    return successor?.version ?? by;
  });
  assert.deepEqual(
    successors,
    supersededBy === undefined ? [] : [supersededBy],
    `what took ${version} over`,
  );
  const takers = all.filter(each =>
    each.supersedes?.some(({ executionId }) => executionId === id),
  );
  const isReported = supersededBy !== undefined && supersededBy !== 'unknown';
  assert.deepEqual(
    takers.map(taker => taker.version),
    isReported ? [supersededBy] : [],
    `what says that it took ${version} over`,
  );
}
