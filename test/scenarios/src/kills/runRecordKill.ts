import {
  CreatedExecution,
  createdExecutionSchema,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { Place } from '../runScenario';
import { RecordKill } from './recordKills';

/** A process that was killed at its work frees the key after 30 s. */
const patienceMs = 90_000;
const pauseMs = 500;

/**
 * Kills a portal while it records an execution, starts it again and asks once
 * more with the same key: there is one execution, and it is the one that the key
 * leads to.
 */
export async function runRecordKill(
  { isRecorded, kill }: RecordKill,
  { portal, namespace }: Pick<Place, 'portal' | 'namespace'>,
): Promise<void> {
  const request = {
    environment: 'staging',
    version: '1',
    steps: [
      {
        ...{ name: 'Deploy', type: 'raw-yaml', namespace },
        manifests: [
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
        ],
      },
    ],
  };
  const record = () => portal.api.recordOnce(request, namespace);
  await kill(portal, namespace, record);
  await portal.startBackend();
  const before = await portal.api.listExecutionIds(namespace);
  assert.equal(before.length, isRecorded ? 1 : 0, 'recorded before the kill');

  const { status, created } = await recordAtLast(record);
  assert.equal(status, isRecorded ? 200 : 201, 'status of the repetition');
  const after = await portal.api.listExecutionIds(namespace);
  assert.deepEqual(after, [created.id], 'one execution, the one of the key');
}

async function recordAtLast(
  record: () => Promise<{ status: number; body: unknown }>,
): Promise<{ status: number; created: CreatedExecution }> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { status, body } = await record();
    if (status !== 409) {
      return { status, created: createdExecutionSchema.parse(body) };
    }
    assert.ok(performance.now() < deadline, 'the key becomes free');
    await delay(pauseMs);
  }
}
