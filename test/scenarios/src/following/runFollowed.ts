import {
  executionsChannel,
  executionSignalSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { checkOutcome } from '../checkOutcome';
import { Place, runScenario } from '../runScenario';
import { Scenario } from '../Scenario';
import { SignalListener } from './SignalListener';

/**
 * Plays a scenario while a second command line watches it and a page listens.
 * Both command lines must say the same, and the portal must have told them of
 * every change: whoever asks reads the history, and nobody did.
 */
export async function runFollowed(
  scenario: Scenario,
  place: Place,
): Promise<void> {
  const { portal, namespace } = place;
  const listener = await SignalListener.open(portal.url);
  const [played, { id, watched }] = await Promise.all([
    runScenario(scenario, place),
    watchAlong(place),
  ]);
  await checkSignals(listener, await portal.api.fetchExecution(id));
  listener.close();
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

/** The last version was told, and of no version more than that there is it. */
async function checkSignals(
  listener: SignalListener,
  { id, sequence }: { id: string; sequence: number },
): Promise<void> {
  const last = { executionId: id, version: sequence };
  const told = { channel: executionsChannel, message: last };
  await listener.until(message => isDeepStrictEqual(message, told));
  for (const message of listener.heard) {
    const { channel, message: signal, ...rest } = Object(message);
    assert.deepEqual(rest, {}, 'nothing beside the signal');
    assert.equal(channel, executionsChannel);
    assert.deepEqual(signal, executionSignalSchema.strict().parse(signal));
  }
}
