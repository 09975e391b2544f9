import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOutcome } from '../checkOutcome';
import { Place, runScenario } from '../runScenario';
import { Scenario } from '../Scenario';

/**
 * Plays a scenario while a second command line watches it, and looks that both
 * say the same, and that the portal told them of every change: whoever asks
 * reads the history, and nobody did.
 */
export async function runFollowed(
  scenario: Scenario,
  place: Place,
): Promise<void> {
  const { portal, namespace } = place;
  const playing = runScenario(scenario, place);
  const [played, { id, watched }] = await Promise.all([
    playing,
    watchAlong(place),
  ]);
  assert.equal(watched.exitCode, played.result.exitCode, 'exit code of watch');
  assert.equal(watched.stdout, played.result.stdout, 'what watch prints');
  const log = await readFile(join(portal.folder, 'portal.log'), 'utf8');
  const requestsOf = (path: string) =>
    log.split(`GET /api/kubernetes-object-status/v1/executions/${id}${path}`)
      .length - 1;
  assert.equal(requestsOf('/events'), 2, `streams of ${namespace}`);
  assert.equal(requestsOf('/transitions'), 0, `questions of ${namespace}`);
  await checkOutcome(scenario, played, portal.api);
}

async function watchAlong({ portal, namespace }: Place) {
  const { id } = await portal.api.waitForExecution(
    namespace,
    'an execution to watch',
    () => true,
  );
  return { id, watched: await portal.runCommand(['watch', id]) };
}
