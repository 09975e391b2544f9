import { Warning } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { DraftStep } from '../../executions/Draft';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { aDraft, aDraftStep, anApplied } from '../../__testUtils__/aDraft';
import {
  aJudged,
  anEnd,
  anOutcome,
  aState,
  aSummary,
  aWrite,
  noon,
} from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { DatabaseExecutionStore } from '../executions/DatabaseExecutionStore';
import { DatabaseStepStore } from './DatabaseStepStore';
import { testDatabases } from '../../__testUtils__/testDatabases';

const databases = testDatabases();

async function aStore(id: TestDatabaseId, ...steps: Array<Partial<DraftStep>>) {
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(1_000_000);
  const executions = new DatabaseExecutionStore(database);
  const open = () =>
    DatabaseStepStore.create({ database, manifests, clusters: ['prod-eu'] });
  const store = await open();
  await executions.insert(
    'e1',
    aDraft({ steps: (steps.length > 0 ? steps : [{}]).map(aDraftStep) }),
  );
  const find = async () => {
    const found = await executions.find('e1', undefined);
    if (!found) throw new Error('The execution is gone');
    return found;
  };
  const transitions = async () =>
    (await executions.listTransitions('e1', { after: 0, limit: 500 })).items;
  return { database, manifests, executions, store, open, find, transitions };
}

describe.each(databases.eachSupportedId())('DatabaseStepStore on %s', id => {
  describe('open steps', () => {
    it('gives the first step of a new execution, never judged', async () => {
      const { store } = await aStore(id, {}, { name: 'Second' });

      expect(await store.loadOpenSteps()).toEqual([
        {
          executionId: 'e1',
          step: 1,
          startedAt: noon,
          check: aDraftStep().check,
          applied: aDraftStep().applied,
        },
      ]);
    });

    it('gives back state and memory as they were written', async () => {
      const { store } = await aStore(id);
      const state = aState({ phase: 'Stabilizing', gaps: { a: 7 }, at: 8 });
      const memory = {
        objects: {},
        lists: { pods: 3 },
        continuity: { u: '1' },
      };

      await store.write(aWrite('e1', { state, memory }));

      const [open] = await store.loadOpenSteps();
      expect(open.saved).toEqual({ state, memory });
    });

    it('tells a cancel, once asked for', async () => {
      const { store, executions } = await aStore(id);
      await executions.requestCancel('e1', 'wrong version');
      await executions.requestCancel('e1', 'again');

      const [open] = await store.loadOpenSteps();
      expect(open.cancelRequested).toEqual({ reason: 'wrong version' });
    });

    it('gives manifests whole while they are in memory, redacted after a restart', async () => {
      const { store, manifests } = await aStore(id, {
        applied: [
          {
            ...anApplied('prod-eu', 'shop'),
            manifest: {
              apiVersion: 'v1',
              kind: 'ConfigMap',
              metadata: { name: 'thing' },
              data: { greeting: 'hello' },
            },
          },
        ],
      });
      const manifestOf = async () =>
        (await store.loadOpenSteps())[0].applied[0].manifest?.data;
      manifests.keep(
        'e1',
        new Map([[1, new Map([[0, { data: { greeting: 'hello' } }]])]]),
      );

      expect(await manifestOf()).toEqual({ greeting: 'hello' });
      manifests.forget('e1');
      expect(await manifestOf()).toEqual({ greeting: { $withheld: true } });
    });
  });

  describe('one look', () => {
    it('numbers transitions one after the other, write after write', async () => {
      const { store, transitions } = await aStore(id);
      const object = aJudged('a', 'InProgress');
      await store.write(
        aWrite('e1', {
          objectTransitions: [{ at: noon + 2, object }],
          stepTransitions: [
            { at: noon + 1, phase: 'Checking', code: 'Started', why: 'begun' },
          ],
        }),
      );
      await store.write(
        aWrite('e1', {
          objectTransitions: [
            {
              at: noon + 3,
              object: aJudged('a', 'Successful'),
              previousStatus: 'InProgress',
            },
          ],
          stepTransitions: [
            {
              at: noon + 3,
              phase: 'Stabilizing',
              aggregate: 'Successful',
              code: 'WindowOpened',
              why: 'all are there',
            },
          ],
        }),
      );

      expect(await transitions()).toEqual([
        expect.objectContaining({ seq: 1, subject: 'step', reason: 'Started' }),
        {
          seq: 2,
          at: '2026-01-31T12:00:00.002Z',
          step: 1,
          subject: 'object',
          objectId: object.id,
          kind: 'ConfigMap',
          name: 'a',
          status: 'InProgress',
          previousStatus: undefined,
          reason: 'InProgressReason',
          message: 'a is InProgress',
        },
        expect.objectContaining({
          seq: 3,
          subject: 'object',
          status: 'Successful',
          previousStatus: 'InProgress',
        }),
        expect.objectContaining({
          seq: 4,
          subject: 'step',
          status: 'Successful',
          reason: 'WindowOpened',
          message: 'all are there',
        }),
      ]);
    });

    it('counts what counts', async () => {
      const { store, find } = await aStore(id);
      await store.write(
        aWrite('e1', {
          rows: [
            { ...aJudged('a', 'Failed'), position: 0 },
            { ...aJudged('b', 'Failed'), position: 1 },
            { ...aJudged('c', 'Successful'), position: 2 },
            { ...aJudged('d', 'Failed', { counted: false }), position: 3 },
          ],
        }),
      );

      expect((await find()).steps[0].counts).toEqual({
        Failed: 2,
        Successful: 1,
      });
    });

    it('shows the warnings of the last look while the step runs, masked', async () => {
      const { store, find } = await aStore(id);
      const warning = {
        code: 'NodesLeftOut' as const,
        params: { count: 1 },
        message: 'node n1 is left out, see https://me:secret@example.com',
      };
      const writeWith = (warnings: Warning[]) =>
        store.write(
          aWrite('e1', { state: aState({ judged: aSummary({ warnings }) }) }),
        );

      await writeWith([warning]);
      const [shown] = (await find()).steps[0].warnings;
      expect(shown).toMatchObject({ code: 'NodesLeftOut' });
      expect(shown.message).toContain('node n1 is left out');
      expect(shown.message).not.toContain('secret');
      await writeWith([]);
      expect((await find()).steps[0].warnings).toEqual([]);
    });

    it('shows window, aggregate and what it waits for', async () => {
      const { store, find } = await aStore(id);
      const waitingFor = [
        {
          id: 'x',
          cluster: 'prod-eu',
          kind: 'Pod',
          name: 'web-1',
          status: 'Failed',
          reason: 'ImagePullBackOff',
          params: {},
          message: 'cannot pull',
        },
      ];
      await store.write(
        aWrite('e1', {
          state: aState({
            phase: 'Stabilizing',
            judged: aSummary({ failed: ['x'], waitingFor }),
            window: {
              status: 'Failed',
              since: noon + 5_000,
              until: noon + 15_000,
              failedThroughout: ['x'],
            },
          }),
        }),
      );

      expect((await find()).steps[0]).toMatchObject({
        state: 'Stabilizing',
        aggregate: 'Failed',
        startedAt: '2026-01-31T12:00:00.000Z',
        timeoutAt: '2026-01-31T12:03:00.000Z',
        window: {
          status: 'Failed',
          since: '2026-01-31T12:00:05.000Z',
          until: '2026-01-31T12:00:15.000Z',
        },
        waitingFor,
      });
    });

    it('goes up by one with every visible change, and not without one', async () => {
      const { store, find } = await aStore(id);
      const sequences: number[] = [];
      for (const write of [
        aWrite('e1'),
        aWrite('e1', { state: aState({ at: noon + 1, wakeAt: noon + 9 }) }),
        aWrite('e1', { state: aState({ phase: 'Stabilizing' }) }),
        aWrite('e1', { rows: [{ ...aJudged('a'), position: 0 }] }),
        aWrite('e1', { removed: [aJudged('a').id] }),
      ]) {
        await store.write(write);
        sequences.push((await find()).sequence);
      }

      // The third write says Stabilizing, those after it Checking again.
      expect(sequences).toEqual([1, 1, 2, 3, 4]);
    });
  });

  describe('objects since a version', () => {
    const row = (name: string, position: number) => ({
      ...aJudged(name),
      position,
    });

    it('gives only what changed, removed rows by id', async () => {
      const { store, executions } = await aStore(id);
      const names = async (since?: number) => {
        const found = await executions.listObjects('e1', 1, since);
        return {
          version: found?.version,
          items: found?.items.map(item => item.name),
          removed: found?.removed,
        };
      };
      expect(await names()).toEqual({ version: 0, items: [], removed: [] });

      await store.write(aWrite('e1', { rows: [row('b', 1), row('a', 0)] }));
      expect(await names(0)).toEqual({
        version: 1,
        items: ['a', 'b'],
        removed: [],
      });
      await store.write(
        aWrite('e1', { rows: [row('c', 2)], removed: [aJudged('a').id] }),
      );
      expect(await names(1)).toEqual({
        version: 2,
        items: ['c'],
        removed: [aJudged('a').id],
      });
      expect(await names(2)).toEqual({ version: 2, items: [], removed: [] });
      expect(await names()).toEqual({
        version: 2,
        items: ['b', 'c'],
        removed: [],
      });
      // A version of another life of the database.
      expect(await names(99)).toMatchObject({ items: ['b', 'c'] });

      await store.write(aWrite('e1', { rows: [row('a', 0)] }));
      expect(await names(2)).toEqual({
        version: 3,
        items: ['a'],
        removed: [],
      });
    });

    it('keeps every row of a step with 1,000 objects', async () => {
      const { store, executions } = await aStore(id);
      const rows = Array.from({ length: 1_000 }, (_, index) =>
        row(`object-${index}`, index),
      );
      await store.write(aWrite('e1', { rows }));
      await store.write(
        aWrite('e1', { removed: rows.slice(0, 990).map(({ id: one }) => one) }),
      );

      const found = await executions.listObjects('e1', 1, undefined);
      expect(found?.items).toHaveLength(10);
      expect((await executions.listObjects('e1', 1, 1))?.removed).toHaveLength(
        990,
      );
    });

    it('answers the whole row', async () => {
      const { store, executions } = await aStore(id);
      await store.write(
        aWrite('e1', {
          rows: [
            {
              ...aJudged('a', 'Failed', {
                uid: 'u1',
                resourceVersion: '7',
                cause: 'CrashLoop',
                columns: { ready: '0/1' },
              }),
              position: 0,
            },
          ],
        }),
      );

      const found = await executions.listObjects('e1', 1, undefined);
      expect(found?.items[0]).toEqual({
        id: aJudged('a').id,
        uid: 'u1',
        cluster: 'prod-eu',
        apiVersion: 'v1',
        kind: 'ConfigMap',
        namespace: 'default',
        name: 'a',
        applied: true,
        counted: true,
        status: 'Failed',
        reason: 'FailedReason',
        params: {},
        message: 'a is Failed',
        since: '2026-01-31T12:00:00.000Z',
        verified: true,
        cause: 'CrashLoop',
        warnings: [],
        columns: { ready: '0/1' },
        position: 0,
      });
    });

    it('knows no step that is not there', async () => {
      const { executions } = await aStore(id);

      expect(await executions.listObjects('e1', 2, undefined)).toBeUndefined();
    });
  });

  describe('an outcome', () => {
    it('ends the step and the execution', async () => {
      const { store, find, manifests } = await aStore(id);
      manifests.keep('e1', new Map());
      await store.write(
        anEnd(
          'e1',
          1,
          anOutcome('Failed', {
            explanation: {
              code: 'FailedFor',
              params: {},
              message: 'web cannot pull its image.',
              cause: 'ImageNotFound',
              objects: [],
            },
          }),
        ),
      );

      expect(await find()).toMatchObject({
        state: 'Finished',
        outcome: 'Failed',
        causeCode: 'ImageNotFound',
        finishedAt: '2026-01-31T12:00:30.000Z',
        steps: [
          {
            state: 'Finished',
            outcome: 'Failed',
            stabilized: true,
            verified: true,
            finishedAt: '2026-01-31T12:00:30.000Z',
            waitingFor: [],
            explanation: { message: 'web cannot pull its image.' },
          },
        ],
      });
      expect(await store.loadOpenSteps()).toEqual([]);
      expect(manifests.size).toBe(0);
    });

    it('is written once: a second one is refused and changes nothing', async () => {
      const { store, find, transitions, database } = await aStore(id);
      await store.write(anEnd('e1', 1, anOutcome('Successful')));
      const before = {
        execution: await find(),
        transitions: await transitions(),
      };

      await expect(
        store.write(anEnd('e1', 1, anOutcome('Failed'))),
      ).rejects.toMatchObject({ name: 'OutcomeExistsError' });
      await expect(store.write(aWrite('e1'))).rejects.toMatchObject({
        name: 'OutcomeExistsError',
      });

      expect({
        execution: await find(),
        transitions: await transitions(),
      }).toEqual(before);
      expect(await database.knex('outcome')).toHaveLength(1);
    });

    it('is refused by the key of the table, whatever the step says', async () => {
      const { store, find, transitions, database } = await aStore(id);
      await database.knex('outcome').insert({
        execution_id: 'e1',
        step: 1,
        outcome: 'TimedOut',
        at: noon,
        stabilized: false,
        verified: true,
        explanation: '{"code":"x","params":{},"message":"","objects":[]}',
      });

      await expect(
        store.write(
          aWrite('e1', {
            ...anEnd('e1', 1, anOutcome('Successful')),
            rows: [{ ...aJudged('a'), position: 0 }],
          }),
        ),
      ).rejects.toMatchObject({ name: 'OutcomeExistsError' });

      expect(await transitions()).toEqual([]);
      expect(await database.knex('object_current')).toEqual([]);
      expect((await find()).state).toBe('Running');
    });

    it('starts the next step when it is a success', async () => {
      const { store, find, database } = await aStore(
        id,
        {},
        { name: 'Second' },
      );
      database.at = noon + 31_000;
      await store.write(anEnd('e1', 1, anOutcome('Successful')));

      expect(await store.loadOpenSteps()).toMatchObject([
        { step: 2, startedAt: noon + 31_000 },
      ]);
      expect(await find()).toMatchObject({
        state: 'Running',
        steps: [{ outcome: 'Successful' }, { state: 'Checking' }],
      });
    });

    it('skips the rest after a failure and says why', async () => {
      const { store, find, transitions } = await aStore(
        id,
        { name: 'Migrate' },
        {},
        {},
      );
      await store.write(anEnd('e1', 1, anOutcome('Failed')));

      const { steps, ...execution } = await find();
      expect(execution).toMatchObject({ state: 'Finished', outcome: 'Failed' });
      expect(steps.map(({ state, outcome }) => [state, outcome])).toEqual([
        ['Finished', 'Failed'],
        ['Finished', 'Skipped'],
        ['Finished', 'Skipped'],
      ]);
      expect(steps[1].explanation).toMatchObject({
        code: 'SkippedAfter',
        message: 'Skipped, because step 1 (Migrate) ended Failed.',
      });
      expect(
        (await transitions()).map(({ seq, step, reason }) => [
          seq,
          step,
          reason,
        ]),
      ).toEqual([
        [1, 1, 'Concluded'],
        [2, 2, 'Skipped'],
        [3, 3, 'Skipped'],
      ]);
    });

    it('goes on after a failure that may be, and remembers it as the worst', async () => {
      const { store, find } = await aStore(id, { continueOnFailure: true }, {});
      await store.write(anEnd('e1', 1, anOutcome('Failed')));
      expect((await find()).state).toBe('Running');
      await store.write(anEnd('e1', 2, anOutcome('Successful')));

      expect(await find()).toMatchObject({
        state: 'Finished',
        outcome: 'Failed',
        steps: [{ outcome: 'Failed' }, { outcome: 'Successful' }],
      });
    });

    it('keeps the warnings that stood when it was written', async () => {
      const { store, find } = await aStore(id);
      const warning = {
        code: 'StillTerminating' as const,
        params: {},
        message: 'old pods are leaving',
      };
      await store.write(
        anEnd('e1', 1, anOutcome('Successful', { warnings: [warning] })),
      );

      expect((await find()).steps[0].warnings).toEqual([warning]);
    });

    it('stands against a cancel that comes later', async () => {
      const { store, executions, find } = await aStore(id);
      await store.write(anEnd('e1', 1, anOutcome('Successful')));
      const before = await find();
      await executions.requestCancel('e1', 'too late');

      expect(await find()).toEqual(before);
    });
  });

  describe('fences', () => {
    it('refuses a process that was replaced, and nothing of its write stays', async () => {
      const { store, open, transitions, find } = await aStore(id);
      const replacement = await open();

      await expect(
        store.write(anEnd('e1', 1, anOutcome('Failed'))),
      ).rejects.toMatchObject({
        name: 'FencedError',
        message: expect.stringContaining('prod-eu'),
      });
      expect(await transitions()).toEqual([]);

      await replacement.write(anEnd('e1', 1, anOutcome('Successful')));
      expect((await find()).outcome).toBe('Successful');
    });

    it('claims clusters of open steps that are configured no more', async () => {
      const { database, manifests, find } = await aStore(id);
      const restarted = await DatabaseStepStore.create({
        database,
        manifests,
        clusters: [],
      });
      await restarted.write(anEnd('e1', 1, anOutcome('Inconclusive')));

      expect((await find()).outcome).toBe('Inconclusive');
    });

    it('refuses a step in a cluster that it never claimed', async () => {
      const { store, executions } = await aStore(id);
      await executions.insert(
        'e2',
        aDraft({
          steps: [aDraftStep({ applied: [anApplied('elsewhere', 'shop')] })],
        }),
      );

      await expect(store.write(aWrite('e2'))).rejects.toMatchObject({
        name: 'FencedError',
      });
    });
  });

  it('masks secrets in messages and cuts what is too long', async () => {
    const { store, executions, transitions, database } = await aStore(id);
    const object = aJudged('a', 'Failed');
    object.status.message = `pull from https://user:hunter2@registry/x failed ${'y'.repeat(
      9_000,
    )}`;
    await store.write(
      aWrite('e1', {
        rows: [{ ...object, position: 0 }],
        objectTransitions: [{ at: noon, object }],
      }),
    );

    const found = await executions.listObjects('e1', 1, undefined);
    expect(found?.items[0].message).toContain('https://***@registry/x');
    expect(found?.items[0].message).toHaveLength(4_096);
    expect((await transitions())[0].message).not.toContain('hunter2');
    expect(JSON.stringify(await database.knex('object_current'))).not.toContain(
      'hunter2',
    );
  });

  it('reads the clock of the database', async () => {
    const { store, database } = await aStore(id);
    database.at = 42;

    expect(await store.now()).toBe(42);
  });
});
