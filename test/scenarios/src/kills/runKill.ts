import { Transition } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { checkOutcome } from '../checkOutcome';
import { Portal } from '../portal/Portal';
import { Place, runScenario } from '../runScenario';
import { KillCase } from './killCases';
import { countOutcomes } from './SlowStatement';

/**
 * Plays a scenario, kills its portal at the moment, starts it again on the same
 * data, and looks that it ended as though nothing had been: one outcome, and
 * the history from before the kill is the beginning of the one at the end.
 */
export async function runKill(killCase: KillCase, place: Place): Promise<void> {
  const { scenario } = killCase;
  const { portal, namespace } = place;
  const [played, { id, before }] = await Promise.all([
    runScenario(scenario, place),
    killAndRestart(killCase, portal, namespace),
  ]);
  await checkOutcome(scenario, played, portal.api);
  const after = await portal.api.fetchTransitions(id);
  assert.ok(before.length > 0, 'there was a history before the kill');
  assert.deepEqual(
    after.slice(0, before.length),
    before,
    'the history from before the kill',
  );
  checkWindow(killCase, before, after);
  checkOnlyOutcome(portal.databaseFile, id);
}

async function killAndRestart(
  { when, kill }: KillCase,
  portal: Portal,
  namespace: string,
): Promise<{ id: string; before: Transition[] }> {
  const { id } = await portal.api.waitForExecution(
    namespace,
    'the moment for the kill',
    when,
  );
  const before = await portal.api.fetchTransitions(id);
  await kill(portal, id);
  await portal.startBackend();
  return { id, before };
}

/** Nothing was written while nobody looked, so the window was not restarted. */
function checkWindow(
  { windowGoesOn }: KillCase,
  before: Transition[],
  after: Transition[],
): void {
  if (!windowGoesOn) return;
  const windowsOf = (transitions: Transition[]) =>
    transitions.filter(({ reason }) => reason.startsWith('Window')).length;
  assert.equal(windowsOf(after), windowsOf(before), 'the window went on');
}

function checkOnlyOutcome(databaseFile: string, executionId: string): void {
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  assert.equal(countOutcomes(database, executionId), 1, 'one outcome');
  database.close();
}
