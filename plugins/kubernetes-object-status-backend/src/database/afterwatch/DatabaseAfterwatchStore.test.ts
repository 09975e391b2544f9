import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  AfterwatchNote,
  defaultObjectStatusCheck,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { aDraft, aDraftStep } from '../../__testUtils__/aDraft';
import {
  anEnd,
  anOutcome,
  aState,
  aSummary,
  aWrite,
  noon,
} from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { AfterwatchWrite } from '../../afterwatch/AfterwatchStore';
import { DraftStep } from '../../executions/Draft';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { DatabaseExecutionStore } from '../executions/DatabaseExecutionStore';
import { DatabaseNotificationStore } from '../notifications/DatabaseNotificationStore';
import { AfterEnd } from '../steps/AfterEnd';
import { DatabaseStepStore } from '../steps/DatabaseStepStore';
import { DatabaseAfterwatchStore } from './DatabaseAfterwatchStore';

const databases = testDatabases();
const endedAt = noon + 30_000;
const settingsId = 'prod-eu|/ConfigMap|shop|settings';

const note: AfterwatchNote = {
  at: endedAt + 240_000,
  code: 'Restarted',
  params: { kind: 'Deployment', name: 'web', count: 2 },
  message: '2 restarts of web',
  object: {
    id: settingsId,
    cluster: 'prod-eu',
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace: 'shop',
    name: 'settings',
  },
};

function aSuccess(step = 1) {
  const outcome = anOutcome('Successful');
  const end = anEnd('e1', step, outcome);
  const judged = aSummary({ aggregate: 'Successful' });
  return { ...end, state: { ...end.state, judged } };
}

async function aWorld(
  id: TestDatabaseId,
  options: { steps?: Array<Partial<DraftStep>>; afterEnd?: AfterEnd } = {},
) {
  const { steps = [{}], afterEnd = { watchedMs: 600_000, isTold: true } } =
    options;
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(1_000_000);
  const executions = new DatabaseExecutionStore(database);
  const open = async () => {
    const store = await DatabaseStepStore.create({
      database,
      manifests,
      clusters: ['prod-eu'],
      afterEnd,
    });
    const watched = new DatabaseAfterwatchStore(
      database,
      manifests,
      store.epochs,
    );
    return { store, watched };
  };
  const { store, watched } = await open();
  const draft = aDraft({ steps: steps.map(aDraftStep) });
  await executions.insert('e1', draft);
  const find = async (which = 'e1') => {
    const found = await executions.find(which, undefined);
    if (!found) throw new Error('The execution is gone');
    return found;
  };
  const toTell = new DatabaseNotificationStore(database);
  return { database, executions, store, watched, open, find, toTell, draft };
}

async function noted(
  watched: DatabaseAfterwatchStore,
  overrides: Partial<AfterwatchWrite> = {},
): Promise<AfterwatchWrite> {
  const [{ afterwatch, executionId, step }] = await watched.load(
    await watched.list(),
  );
  const state = { ...afterwatch.state, notes: [note] };
  return {
    ...{ executionId, step, isTold: true },
    afterwatch: { ...afterwatch, state },
    ...overrides,
  };
}

describe.each(databases.eachSupportedId())('the afterwatch on %s', id => {
  it('begins with the write that ends a step Successful', async () => {
    const { store, watched, find } = await aWorld(id);
    expect(await watched.list()).toEqual([]);

    const memory = { objects: {}, lists: { pods: 3 }, continuity: {} };
    await store.write({ ...aSuccess(), memory });

    const until = endedAt + 600_000;
    expect(await watched.list()).toEqual([
      { executionId: 'e1', step: 1, until, takenOver: [] },
    ]);
    const [loaded] = await watched.load(await watched.list());
    expect(loaded).toMatchObject({
      applied: aDraftStep().applied,
      afterwatch: { memory, state: { endedAt, until, notes: [] } },
    });
    expect((await find()).afterwatch).toEqual({
      state: 'Watching',
      until: new Date(until).toISOString(),
      notes: [],
    });
  });

  it.each([
    ['failed', anOutcome('Failed'), {}],
    ['was cancelled', anOutcome('Cancelled'), {}],
    [
      'was not verified',
      anOutcome('Successful'),
      { check: { ...defaultObjectStatusCheck, mode: 'none' as const } },
    ],
  ])('does not begin with a step that %s', async (_, outcome, state) => {
    const { store, watched, find } = await aWorld(id);
    const end = anEnd('e1', 1, outcome);
    const judged = aSummary();
    await store.write({ ...end, state: { ...end.state, judged, ...state } });

    expect(await watched.list()).toEqual([]);
    expect((await find()).afterwatch).toBeUndefined();
  });

  it('does not begin where it is switched off', async () => {
    const { store, watched } = await aWorld(id, { afterEnd: {} });
    await store.write(aSuccess());
    expect(await watched.list()).toEqual([]);
  });

  it('does not begin with a write that does not go through', async () => {
    const { store, watched, open } = await aWorld(id);
    await open();
    await expect(store.write(aSuccess())).rejects.toThrow(
      expect.objectContaining({ name: 'FencedError' }),
    );
    expect(await watched.list()).toEqual([]);
  });

  it('shows notes in the answer and counts them in the list; the outcome stays (R12)', async () => {
    const { store, watched, find, executions } = await aWorld(id);
    await store.write(aSuccess());
    const before = await find();

    await watched.write(await noted(watched));

    const after = await find();
    const at = new Date(note.at).toISOString();
    expect(after.afterwatch?.notes).toMatchObject([
      { at, step: 1, code: 'Restarted', message: '2 restarts of web' },
    ]);
    expect(after.sequence).toBe(before.sequence + 1);
    expect({ ...after, sequence: 0, afterwatch: 0 }).toEqual({
      ...before,
      sequence: 0,
      afterwatch: 0,
    });
    const { items } = await executions.list({}, { limit: 10 }, undefined);
    expect(items).toMatchObject([
      { id: 'e1', outcome: 'Successful', afterwatchNotes: 1 },
    ]);
    expect(
      (await watched.load(await watched.list()))[0].afterwatch.state,
    ).toEqual(expect.objectContaining({ notes: [note] }));
  });

  it.each([
    ['Elapsed', 'Over'],
    ['TakenOver', 'Over'],
    ['NotSeen', 'NotSeen'],
  ] as const)('is watched no more once it is %s', async (reason, state) => {
    const { store, watched, find } = await aWorld(id);
    await store.write(aSuccess());
    const write = await noted(watched);
    const at = endedAt + 1_000;
    const over = { at, reason };
    await watched.write({
      ...write,
      afterwatch: {
        ...write.afterwatch,
        state: { ...write.afterwatch.state, over },
      },
    });

    expect(await watched.list()).toEqual([]);
    expect((await find()).afterwatch).toMatchObject({
      state,
      until: new Date(at).toISOString(),
    });
  });

  it('is written by the owner of the cluster alone', async () => {
    const { store, watched, open, find } = await aWorld(id);
    await store.write(aSuccess());
    const write = await noted(watched);
    await open();

    await expect(watched.write(write)).rejects.toThrow(
      expect.objectContaining({ name: 'FencedError' }),
    );
    expect((await find()).afterwatch?.notes).toEqual([]);
  });

  it('claims the clusters that are watched and configured no more', async () => {
    const { store, watched, database } = await aWorld(id);
    await store.write(aSuccess());
    const manifests = new AppliedManifests(1_000_000);
    const { epochs } = await DatabaseStepStore.create({
      ...{ database, manifests, clusters: [] },
    });
    const later = new DatabaseAfterwatchStore(database, manifests, epochs);
    await expect(later.write(await noted(watched))).resolves.toBeUndefined();
  });

  it('hands over what another execution of the place brings anew (R11)', async () => {
    const atGeneration = (generation: number, name = 'settings') => ({
      ...aDraftStep().applied[0],
      ...{ name, generation },
    });
    const applied = [atGeneration(1), atGeneration(1, 'others')];
    const { store, watched, executions } = await aWorld(id, {
      steps: [{ applied }],
    });
    await store.write(aSuccess());
    const takenBy = async (
      which: string,
      draft: Parameters<typeof aDraft>[0],
    ) => {
      await executions.insert(which, aDraft(draft));
      return (await watched.list()).flatMap(({ takenOver }) => takenOver);
    };
    const anew = [aDraftStep({ applied: [atGeneration(2)] })];
    const same = [aDraftStep({ applied: [atGeneration(1)] })];

    expect(
      await takenBy('e2', { environment: 'staging', steps: anew }),
    ).toEqual([]);
    expect(await takenBy('e3', { steps: same })).toEqual([]);
    expect(await takenBy('e4', { steps: anew })).toEqual([settingsId]);
    expect(await takenBy('e5', { steps: anew })).toEqual([settingsId]);
  });

  it('watches each step of an execution by itself, and tells of all together', async () => {
    const { store, watched, find } = await aWorld(id, {
      steps: [{}, { name: 'Second' }],
    });
    await store.write(aSuccess(1));
    await watched.write(await noted(watched));
    await store.write(aSuccess(2));

    expect(await watched.list()).toHaveLength(2);
    expect((await find()).afterwatch).toMatchObject({
      state: 'Watching',
      notes: [{ step: 1 }],
    });
  });

  describe('asks for the owner to be told', () => {
    it('of a note, once, as it is then', async () => {
      const { store, watched, toTell } = await aWorld(id);
      await store.write(aSuccess());
      expect(await toTell.listDue(10)).toEqual([]);
      expect(await toTell.findNext()).toBeUndefined();

      await watched.write(await noted(watched));
      await watched.write(await noted(watched));

      const due = await toTell.listDue(10);
      expect(due).toEqual([
        { executionId: 'e1', topic: 'afterwatch', version: 2, attempts: 0 },
      ]);
      expect(await toTell.findExecution('e1')).toMatchObject({
        entityRef: 'component:default/checkout',
        outcome: 'Successful',
        notes: [{ message: '2 restarts of web' }],
        owners: [],
      });
    });

    it('not of one that only got well', async () => {
      const { store, watched, toTell } = await aWorld(id);
      await store.write(aSuccess());
      await watched.write(await noted(watched, { isTold: false }));
      expect(await toTell.listDue(10)).toEqual([]);
    });

    it.each([
      ['Failed', ['outcome']],
      ['TimedOut', ['outcome']],
      ['Cancelled', []],
      ['Superseded', []],
      ['Inconclusive', []],
    ] as const)(
      'of an execution that ended %s: %s',
      async (outcome, topics) => {
        const { store, toTell } = await aWorld(id);
        await store.write(anEnd('e1', 1, anOutcome(outcome)));
        const due = await toTell.listDue(10);
        expect(due.map(({ topic }) => topic)).toEqual(topics);
      },
    );

    it('not while the execution goes on after a failed step', async () => {
      const { store, toTell } = await aWorld(id, {
        steps: [{ continueOnFailure: true }, { name: 'Second' }],
      });
      await store.write(anEnd('e1', 1, anOutcome('Failed')));
      expect(await toTell.listDue(10)).toEqual([]);
      await store.write(anEnd('e1', 2, anOutcome('Successful')));
      expect(await toTell.listDue(10)).toHaveLength(1);
    });

    it('not where nobody is to be told', async () => {
      const { store, toTell } = await aWorld(id, { afterEnd: {} });
      await store.write(anEnd('e1', 1, anOutcome('Failed')));
      expect(await toTell.listDue(10)).toEqual([]);
    });

    it('again after a failure, and of what came since even when it was told', async () => {
      const { store, watched, toTell, database } = await aWorld(id);
      await store.write(aSuccess());
      await watched.write(await noted(watched));
      const [first] = await toTell.listDue(10);

      await toTell.postpone(first, 60_000);
      expect(await toTell.listDue(10)).toEqual([]);
      database.at += 60_000;
      const [again] = await toTell.listDue(10);
      expect(again).toEqual({ ...first, attempts: 1 });

      await watched.write(await noted(watched));
      await toTell.settle(again);
      const [newer] = await toTell.listDue(10);
      expect(newer).toEqual({ ...first, version: 2 });
      await toTell.settle(newer);
      expect(await toTell.findNext()).toBeUndefined();
    });
  });

  it('does not watch a write that ends nothing', async () => {
    const { store, watched } = await aWorld(id);
    await store.write(aWrite('e1', { state: aState({ judged: aSummary() }) }));
    expect(await watched.list()).toEqual([]);
  });
});
