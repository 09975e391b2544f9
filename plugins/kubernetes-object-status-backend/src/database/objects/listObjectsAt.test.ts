import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  JudgedObject,
  ObjectStatusName,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { aDraft } from '../../__testUtils__/aDraft';
import {
  aJudged,
  anEnd,
  anOutcome,
  aWrite,
  noon,
} from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { StepWrite } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { DatabaseExecutionStore } from '../executions/DatabaseExecutionStore';
import { DatabaseStepStore } from '../steps/DatabaseStepStore';
import { purgeHistory } from './purgeHistory';

const databases = testDatabases();

/** A row that came to its status at a second. */
function aRow(
  name: string,
  status: ObjectStatusName,
  seconds: number,
  more: Partial<JudgedObject> = {},
): JudgedObject {
  const object = aJudged(name, status, more);
  const since = noon + seconds * 1_000;
  return { ...object, status: { ...object.status, since } };
}

/** What a look at a second saw that is new. */
function aLook(seconds: number, ...rows: JudgedObject[]): StepWrite {
  const at = noon + seconds * 1_000;
  return aWrite('e1', {
    lookedAt: at,
    rows: rows.map((row, position) => ({ ...row, position })),
    objectTransitions: rows
      .filter(({ status }) => status.since === at)
      .map(object => ({ at, object })),
  });
}

async function aStore(id: TestDatabaseId, ...writes: StepWrite[]) {
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(0);
  const executions = new DatabaseExecutionStore(database, manifests);
  const store = await DatabaseStepStore.create({
    database,
    manifests,
    clusters: ['prod-eu'],
  });
  await executions.insert('e1', aDraft());
  for (const write of writes) await store.write(write);
  const listAt = async (seconds: number) => {
    const at = noon + seconds * 1_000;
    const found = await executions.listObjectsAt('e1', 1, at);
    if (!found) throw new Error('The step is gone');
    return found;
  };
  /** Name, status and the value of one column: a row in one word. */
  const rowsAt = async (seconds: number) =>
    (await listAt(seconds)).items.map(({ name, status, columns }) =>
      [name, status, columns.ready].filter(Boolean).join(' '),
    );
  const history = () => database.knex('object_history');
  return { database, executions, store, listAt, rowsAt, history };
}

describe.each(databases.eachSupportedId())('rows at a moment on %s', id => {
  it('are those of the last look before it, with their columns', async () => {
    const { rowsAt } = await aStore(
      id,
      aLook(1, aRow('a', 'InProgress', 1, { columns: { ready: '0/2' } })),
      aLook(4, aRow('a', 'InProgress', 1, { columns: { ready: '1/2' } })),
      aLook(9, aRow('a', 'Successful', 9, { columns: { ready: '2/2' } })),
    );

    expect(await rowsAt(0)).toEqual([]);
    expect(await rowsAt(1)).toEqual(['a InProgress 0/2']);
    expect(await rowsAt(3.999)).toEqual(['a InProgress 0/2']);
    expect(await rowsAt(4)).toEqual(['a InProgress 1/2']);
    expect(await rowsAt(8)).toEqual(['a InProgress 1/2']);
    expect(await rowsAt(60)).toEqual(['a Successful 2/2']);
  });

  it('have what is gone as long as it was there', async () => {
    const { rowsAt, executions } = await aStore(
      id,
      aLook(1, aRow('a', 'InProgress', 1), aRow('b', 'Successful', 1)),
      aWrite('e1', {
        lookedAt: noon + 5_000,
        removed: [aJudged('b').id],
      }),
    );

    expect(await rowsAt(4)).toEqual(['a InProgress', 'b Successful']);
    expect(await rowsAt(5)).toEqual(['a InProgress']);
    const page = { after: 0, limit: 50 };
    const { items } = await executions.listTransitions('e1', page);
    expect(items.at(-1)).toMatchObject({
      name: 'b',
      reason: 'Gone',
      previousStatus: 'Successful',
      status: undefined,
      at: new Date(noon + 5_000).toISOString(),
    });
  });

  it('have a history that goes on where it was left, whatever one write holds', async () => {
    const second = (seconds: number) => noon + seconds * 1_000;
    const leaving = aRow('a', 'InProgress', 3);
    const short = aRow('b', 'InProgress', 3);
    const { executions } = await aStore(
      id,
      aLook(1, aRow('a', 'Successful', 1)),
      aWrite('e1', {
        lookedAt: second(4),
        objectTransitions: [
          { at: second(3), object: leaving, previousStatus: 'Successful' },
          { at: second(3), object: short },
        ],
        stepTransitions: [
          { at: second(6), phase: 'Checking', code: 'WindowOpened', why: '' },
        ],
        removed: [leaving.id, short.id],
      }),
    );
    const page = { after: 1, limit: 50 };
    const { items } = await executions.listTransitions('e1', page);
    expect(
      items.map(({ name, previousStatus, reason }) => [
        name,
        previousStatus,
        reason,
      ]),
    ).toEqual([
      ['a', 'Successful', leaving.status.reason],
      ['b', undefined, short.status.reason],
      ['a', 'InProgress', 'Gone'],
      ['b', 'InProgress', 'Gone'],
      [undefined, undefined, 'WindowOpened'],
    ]);
  });

  it('come back with what comes back', async () => {
    const { rowsAt } = await aStore(
      id,
      aLook(1, aRow('a', 'Successful', 1)),
      aWrite('e1', { lookedAt: noon + 5_000, removed: [aJudged('a').id] }),
      aLook(7, aRow('a', 'Successful', 1)),
    );

    expect(await rowsAt(6)).toEqual([]);
    expect(await rowsAt(7)).toEqual(['a Successful']);
  });

  it('stand in the places where they ended up', async () => {
    const { rowsAt } = await aStore(
      id,
      aLook(1, aRow('b', 'InProgress', 1), aRow('c', 'InProgress', 1)),
      aLook(2, aRow('a', 'InProgress', 2), aRow('b', 'InProgress', 1)),
      aWrite('e1', {
        lookedAt: noon + 2_000,
        rows: [{ ...aRow('c', 'InProgress', 1), position: 2 }],
      }),
    );

    expect(await rowsAt(1)).toEqual(['b InProgress', 'c InProgress']);
    expect(await rowsAt(2)).toEqual([
      'a InProgress',
      'b InProgress',
      'c InProgress',
    ]);
  });

  it('say between which instants they were so', async () => {
    const { listAt } = await aStore(
      id,
      aLook(1, aRow('a', 'InProgress', 1)),
      aLook(9, aRow('a', 'Successful', 9)),
    );

    const time = (seconds: number) =>
      new Date(noon + seconds * 1_000).toISOString();
    expect(await listAt(0)).toEqual({
      version: 0,
      items: [],
      removed: [],
      validUntil: time(1),
    });
    expect(await listAt(5)).toMatchObject({
      version: 1,
      validFrom: time(1),
      validUntil: time(9),
    });
    expect(await listAt(11)).toMatchObject({ validFrom: time(9) });
    expect(await listAt(11)).not.toHaveProperty('validUntil');
  });

  it('are the final ones from the end of the step on', async () => {
    const { store, listAt, executions } = await aStore(
      id,
      aLook(1, aRow('a', 'Failed', 1, { columns: { ready: '0/1' } })),
    );
    await store.write(anEnd('e1', 1, anOutcome('Failed')));

    const last = await executions.listObjects('e1', 1, undefined);
    expect((await listAt(30)).items).toEqual(last?.items);
    expect((await listAt(3_600)).items).toEqual(last?.items);
  });

  it('are those of the last write where several looks went into it', async () => {
    const both = aLook(4, aRow('a', 'Failed', 2));
    const failed = { at: noon + 2_000, object: aRow('a', 'Failed', 2) };
    const { listAt, rowsAt } = await aStore(
      id,
      aLook(1, aRow('a', 'InProgress', 1)),
      { ...both, objectTransitions: [failed] },
    );

    expect(await rowsAt(2)).toEqual(['a Failed']);
    expect(await listAt(2)).not.toHaveProperty('partial');
  });

  it('of a step that is not there are not to be had', async () => {
    const { executions } = await aStore(id);

    expect(await executions.listObjectsAt('e1', 7, noon)).toBeUndefined();
    expect(await executions.listObjectsAt('e2', 1, noon)).toBeUndefined();
  });
});

describe.each(databases.eachSupportedId())('what is kept on %s', id => {
  it('is nothing where only places and resourceVersions changed', async () => {
    const row = aRow('a', 'InProgress', 1, { resourceVersion: '1' });
    const { store, history } = await aStore(id, aLook(1, row));
    await store.write(
      aWrite('e1', {
        lookedAt: noon + 2_000,
        rows: [{ ...row, resourceVersion: '2', position: 5 }],
      }),
    );

    expect(await history()).toHaveLength(1);
  });

  it('is one row when a write comes twice, its answer lost', async () => {
    const look = aLook(1, aRow('a', 'InProgress', 1));
    const { history } = await aStore(id, look, look);

    expect(await history()).toHaveLength(1);
  });

  it('has no values that are masked in the tables', async () => {
    const { history } = await aStore(
      id,
      aLook(
        1,
        aRow('a', 'Failed', 1, {
          columns: { phase: 'postgres://me:hunter2@db/shop' },
        }),
      ),
    );

    expect(JSON.stringify(await history())).not.toContain('hunter2');
  });

  it('goes when it is too old, some at a time, and statuses stay true', async () => {
    const { database, rowsAt, listAt, history } = await aStore(
      id,
      aLook(
        1,
        aRow('a', 'InProgress', 1, { columns: { ready: '0/2' } }),
        aRow('b', 'Failed', 1),
      ),
      aWrite('e1', { lookedAt: noon + 3_000, removed: [aJudged('b').id] }),
      aLook(9, aRow('a', 'Successful', 9, { columns: { ready: '2/2' } })),
    );
    const some = { batchSize: 1, batches: 2 };

    expect(await purgeHistory(database, noon + 9_000, some)).toBe(2);
    expect(await purgeHistory(database, noon + 9_000, some)).toBe(1);
    expect(await purgeHistory(database, noon + 9_000, some)).toBe(0);

    expect(await history()).toHaveLength(1);
    expect(await rowsAt(2)).toEqual(['a InProgress', 'b Failed']);
    expect(await rowsAt(4)).toEqual(['a InProgress']);
    expect(await listAt(4)).toMatchObject({
      partial: true,
      items: [{ reason: 'InProgressReason', message: 'a is InProgress' }],
    });
    expect(await rowsAt(9)).toEqual(['a Successful 2/2']);
    expect(await listAt(9)).not.toHaveProperty('partial');
  });

  it('is deleted by the age that is configured', async () => {
    const { database, executions, history } = await aStore(
      id,
      aLook(1, aRow('a', 'InProgress', 1)),
    );
    const day = 24 * 3_600_000;
    database.at = noon + 1_000 + day;
    await executions.purgeHistory(day);
    expect(await history()).toHaveLength(1);

    database.at += 1;
    await executions.purgeHistory(day);
    expect(await history()).toHaveLength(0);
  });
});
