import { TestDatabaseId } from '@backstage/backend-test-utils';
import { aCapture } from '../../__testUtils__/aCapture';
import { aDraft, aDraftStep } from '../../__testUtils__/aDraft';
import { anEnd, anOutcome, aWrite, noon } from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { DatabaseExecutionStore } from '../executions/DatabaseExecutionStore';
import { DatabaseStepStore } from '../steps/DatabaseStepStore';
import { DatabaseCaptureStore } from './DatabaseCaptureStore';

const databases = testDatabases();

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const executions = new DatabaseExecutionStore(database);
  await executions.insert(
    'e1',
    aDraft({ steps: [aDraftStep(), aDraftStep()] }),
  );
  await executions.insert('e2', aDraft({ environment: 'staging' }));
  const openSteps = () =>
    DatabaseStepStore.create({
      database,
      manifests: new AppliedManifests(0),
      clusters: ['prod-eu'],
    });
  return {
    ...{ database, openSteps, steps: await openSteps() },
    captures: new DatabaseCaptureStore(database),
  };
}

const tail = {
  ...{ container: 'web', previous: true, lines: ['no database'] },
  ...{ capturedAt: '2026-01-31T12:00:00.000Z', truncated: false, masked: 0 },
};

describe.each(databases.eachSupportedId())('captures on %s', id => {
  it('are written with their look and read oldest first, by execution and by object', async () => {
    const { steps, captures } = await aStore(id);
    const first = aCapture({
      ...{ logsMissing: 'NoAnswer', parentId: 'u-rs', isCut: true, masked: 2 },
    });
    const other = aCapture({ objectId: 'u-db', uid: undefined, at: noon - 1 });
    await steps.write(aWrite('e1', { captures: [first, other] }));
    await steps.write(aWrite('e2', { captures: [aCapture()] }));

    const { logTargets, id: ownId, ...kept } = first;
    expect(await captures.list('e1', { step: 1, objectId: 'u-web' })).toEqual([
      { ...kept, executionId: 'e1', step: 1, logs: [], healedAt: undefined },
    ]);
    expect((await captures.list('e1')).map(each => each.objectId)).toEqual([
      ...['u-db', 'u-web'],
    ]);
    expect(await captures.list('e1', { step: 2, objectId: 'u-web' })).toEqual(
      [],
    );
    expect(await captures.list('nobody')).toEqual([]);
  });

  it('are written once when the answer to a write was lost', async () => {
    const { steps, captures } = await aStore(id);
    const write = aWrite('e1', { captures: [aCapture()] });
    await steps.write(write);
    await steps.write(write);
    expect(await captures.list('e1')).toHaveLength(1);
  });

  it('are not written by who was fenced', async () => {
    const { steps, openSteps, captures } = await aStore(id);
    await openSteps();
    await expect(
      steps.write(aWrite('e1', { captures: [aCapture()] })),
    ).rejects.toMatchObject({ name: 'FencedError' });
    expect(await captures.list('e1')).toEqual([]);
  });

  it('heal: what was written before, and not what failed in the same write', async () => {
    const { steps, captures } = await aStore(id);
    const healed = [{ objectId: 'u-web', at: noon + 5 }];
    await steps.write(aWrite('e1', { captures: [aCapture()] }));
    const again = aCapture({ at: noon + 6 });
    await steps.write(aWrite('e1', { captures: [again], healed }));
    await steps.write(
      aWrite('e1', { healed: [{ objectId: 'u-other', at: noon + 7 }] }),
    );
    const found = await captures.list('e1');
    expect(found.map(({ at, healedAt }) => [at, healedAt])).toEqual([
      [noon, noon + 5],
      [noon + 6, undefined],
    ]);
  });

  it('of a flapping object are its first and its latest, those of its end beside them', async () => {
    const { steps, captures } = await aStore(id);
    for (let flap = 0; flap < 14; flap++) {
      const capture = aCapture({ at: noon + flap });
      await steps.write(aWrite('e1', { captures: [capture] }));
    }
    const end = anEnd('e1', 1, anOutcome('Failed'));
    const ended = aCapture({ moment: 'Ended', at: noon + 100 });
    await steps.write({ ...end, captures: [ended] });
    const found = await captures.list('e1');
    expect(found.map(({ at }) => at - noon)).toEqual([
      ...[0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 100],
    ]);
  });

  it('get their logs later, also when their step has ended', async () => {
    const { steps, captures } = await aStore(id);
    const [first, second] = [
      aCapture({ logsMissing: 'NoAnswer' }),
      aCapture({ at: noon + 1, logsMissing: 'NoAnswer' }),
    ];
    const end = anEnd('e1', 1, anOutcome('Failed'));
    await steps.write({ ...end, captures: [first, second] });
    await captures.addLogs(first.id, { logs: [tail] });
    await captures.addLogs(second.id, { logs: [], missing: 'Forbidden' });
    await captures.addLogs('gone', { logs: [tail] });
    const found = await captures.list('e1');
    expect(found.map(({ logs, logsMissing }) => [logs, logsMissing])).toEqual([
      [[tail], undefined],
      [[], 'Forbidden'],
    ]);
  });

  it('go with their execution', async () => {
    const { steps, captures, database } = await aStore(id);
    await steps.write(aWrite('e1', { captures: [aCapture()] }));
    await steps.write(aWrite('e2', { captures: [aCapture()] }));
    await database.knex('execution').where({ id: 'e1' }).delete();
    expect(await captures.list('e1')).toEqual([]);
    expect(await captures.list('e2')).toHaveLength(1);
  });

  it('are forgotten when they are older than they are kept, in batches', async () => {
    const { steps, captures, database } = await aStore(id);
    const old = Array.from({ length: 1_100 }, (_, n) =>
      aCapture({ moment: 'Ended', objectId: `o${n}`, at: noon }),
    );
    const young = aCapture({ at: noon + 60_000 });
    await steps.write(aWrite('e1', { captures: [...old, young] }));
    database.at = noon + 61_000;
    expect(await captures.purge(2_000)).toBe(1_100);
    expect(await captures.list('e1')).toHaveLength(1);
    expect(await captures.purge(500, AbortSignal.abort())).toBe(0);
    expect(await captures.list('e1')).toHaveLength(1);
  });
});
