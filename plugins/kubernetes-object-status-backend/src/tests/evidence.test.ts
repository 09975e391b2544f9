import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import {
  aPod,
  anEvent,
  built,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { aDraft, aDraftStep } from '../__testUtils__/aDraft';
import { openTestDatabase } from '../__testUtils__/openTestDatabase';
import { testDatabases } from '../__testUtils__/testDatabases';
import { DatabaseCaptureStore } from '../database/evidence/DatabaseCaptureStore';
import { DatabaseExecutionStore } from '../database/executions/DatabaseExecutionStore';
import { DatabaseStepStore } from '../database/steps/DatabaseStepStore';
import { LogReader } from '../evidence/LogReader';
import { NewCapture } from '../evidence/NewCapture';
import {
  anAppliedTo,
  aStep,
  ObservedWorld,
} from '../observation/__testUtils__/ObservedWorld';
import { AppliedManifests } from '../redaction/AppliedManifests';

const databases = testDatabases();
const canary = 'c4nary-hunter2';
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjNG5hcnkifQ.c2lnbmF0dXJl';
const applied = [anAppliedTo('v1', 'Pod', 'web-a')];

const crashed = aPod()
  .backingOff(3)
  .set('spec.containers', [
    {
      ...{ name: 'web', image: 'shop/web:1', args: [`--key=${canary}`] },
      env: [{ name: 'PASSWORD', value: canary }],
    },
  ])
  .set('metadata.annotations', { note: canary })
  .condition('Ready', 'False', { message: `asked with ${token}` });

/** Everything that the tables hold, as text. */
async function everythingIn(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const tables = ['evidence', 'object_current', 'object_transition'];
  const steps = ['step_execution', 'execution', 'outcome', 'applied_object'];
  return {
    database,
    async read() {
      const rows: unknown[] = [];
      for (const table of [...tables, ...steps]) {
        rows.push(await database.knex(table));
      }
      return JSON.stringify(rows);
    },
  };
}

describe.each(databases.eachSupportedId())('evidence on %s', id => {
  it('has no token of a log line, an env value or an event message in any row (S2)', async () => {
    const { database, read } = await everythingIn(id);
    await new DatabaseExecutionStore(database).insert(
      'e1',
      aDraft({ steps: [aDraftStep({ applied })] }),
    );
    const steps = await DatabaseStepStore.create({
      database,
      manifests: new AppliedManifests(0),
      clusters: ['prod'],
    });
    const captures = new DatabaseCaptureStore(database);
    const asked: NewCapture[] = [];
    const world = new ObservedWorld(
      [aStep(applied)],
      {},
      {
        isOn: () => true,
        ask: more => void asked.push(...more),
      },
    );
    const event = anEvent(crashed, 'BackOff', `refused: Bearer ${canary}`);
    world.cluster.put(built(aPod().notReady()));
    await world.start();
    await world.at(1);
    world.cluster.put(built(crashed));
    world.cluster.put(built(event));
    await world.at(2);
    await world.cancel();
    await world.stop();
    for (const write of world.store.writes) await steps.write(write);

    world.cluster.onReadLog = async () =>
      `starting\nAuthorization: Bearer ${token}\nPASSWORD=${canary}\n`;
    let kept = 0;
    let onKept = () => {};
    const allKept = new Promise<void>(resolve => {
      onKept = resolve;
    });
    const reader = new LogReader({
      clusters: new Map([['prod', world.cluster]]),
      allowed: new Set(['prod']),
      store: {
        async addLogs(captureId, logs) {
          await captures.addLogs(captureId, logs);
          kept += 1;
          if (kept === asked.length) onKept();
        },
      },
      logger: mockServices.logger.mock(),
    });
    reader.ask(asked);
    await allKept;

    const found = await captures.list('e1');
    expect(found.map(({ moment }) => moment)).toEqual(['Failed', 'Ended']);
    expect(found[1].evidence.events).toMatchObject([
      { message: 'refused: Bearer ***' },
    ]);
    for (const { logs, masked } of found) {
      expect(logs[0].lines).toEqual([
        ...['starting', 'Authorization: Bearer ***', 'PASSWORD=***'],
      ]);
      expect(logs[0].masked).toBe(2);
      expect(masked).toBeGreaterThan(0);
    }
    const everything = await read();
    expect(everything).toContain('PASSWORD');
    expect(everything).not.toContain(canary);
    expect(everything).not.toContain(token);
  });
});
