import { TestDatabaseId } from '@backstage/backend-test-utils';
import { aDraft, aDraftStep } from '../__testUtils__/aDraft';
import {
  anEnd,
  anOutcome,
  aWrite,
  aJudged,
  noon,
} from '../__testUtils__/judged';
import { openTestDatabase } from '../__testUtils__/openTestDatabase';
import { testDatabases } from '../__testUtils__/testDatabases';
import { AppliedManifests } from '../redaction/AppliedManifests';
import { DatabaseExecutionStore } from './executions/DatabaseExecutionStore';
import { DatabaseIdempotencyStore } from './idempotency/DatabaseIdempotencyStore';
import { DatabaseOwnerStore } from './owners/DatabaseOwnerStore';
import { claimShards } from './shards/claimShards';
import { DatabaseStepStore } from './steps/DatabaseStepStore';

const databases = testDatabases();
/** So many that one statement takes them one after the other; PostgreSQL sorts them otherwise than JavaScript. */
const clusters = Array.from({ length: 300 }, (_, index) =>
  index % 2 === 0 ? `prod-${index}` : `Prod-${index}`,
);
const rounds = Array.from({ length: 10 }, (_, round) => round);

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const manifests = new AppliedManifests(1_000_000);
  const executions = new DatabaseExecutionStore(database, manifests);
  const open = (owned = ['prod-eu']) =>
    DatabaseStepStore.create({ database, manifests, clusters: owned });
  return { database, executions, open };
}

const nameOf = (result: PromiseSettledResult<unknown>) =>
  result.status === 'rejected' ? result.reason.name : 'done';

describe.each(databases.eachSupportedId())('at once on %s', id => {
  it.each(rounds)('two outcomes of a step: one is written (%s)', async () => {
    const { executions, open } = await aStore(id);
    const store = await open();
    const steps = [aDraftStep(), aDraftStep()];
    await executions.insert('e1', aDraft({ steps }));

    const results = await Promise.allSettled([
      store.write(anEnd('e1', 1, anOutcome('Failed'))),
      store.write(anEnd('e1', 1, anOutcome('Cancelled'))),
    ]);

    expect(results.map(nameOf).sort()).toEqual(['OutcomeExistsError', 'done']);
    const found = await executions.find('e1', undefined);
    const written = results[0].status === 'fulfilled' ? 'Failed' : 'Cancelled';
    expect(found).toMatchObject({
      state: 'Finished',
      outcome: written,
      steps: [{ outcome: written }, { outcome: 'Skipped' }],
    });
    const page = { after: 0, limit: 50 };
    const { items } = await executions.listTransitions('e1', page);
    expect(items.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('two processes write one step: the fenced one writes nothing', async () => {
    const { executions, open } = await aStore(id);
    await executions.insert('e1', aDraft());
    const first = await open();

    const [second, written] = await Promise.all([
      open(),
      Promise.allSettled([
        first.write(anEnd('e1', 1, anOutcome('Failed'))),
      ]).then(([result]) => nameOf(result)),
    ]);

    expect(['done', 'FencedError']).toContain(written);
    const again = await Promise.allSettled([
      second.write(anEnd('e1', 1, anOutcome('Successful'))),
    ]);
    expect([written, nameOf(again[0])]).toEqual(
      written === 'done'
        ? ['done', 'OutcomeExistsError']
        : ['FencedError', 'done'],
    );
  });

  it('many writes of one step number their transitions without a gap', async () => {
    const { executions, open } = await aStore(id);
    const store = await open();
    await executions.insert('e1', aDraft());

    await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const object = aJudged(`a${index}`);
        return store.write(
          aWrite('e1', {
            rows: [{ ...object, position: index }],
            objectTransitions: [{ at: noon + index, object }],
          }),
        );
      }),
    );

    const page = { after: 0, limit: 50 };
    const { items } = await executions.listTransitions('e1', page);
    expect(items.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    const list = await executions.listObjects('e1', 1, undefined);
    expect(list).toMatchObject({ version: 20 });
    expect((await executions.find('e1', undefined))?.sequence).toBe(21);
  });

  it.each(rounds)(
    'a step ends and is loaded: it or the next one is open (%s)',
    async () => {
      const { executions, open } = await aStore(id);
      const store = await open();
      const steps = [aDraftStep(), aDraftStep()];
      await executions.insert('e1', aDraft({ steps }));

      const [, ...loads] = await Promise.all([
        store.write(anEnd('e1', 1, anOutcome('Successful'))),
        ...Array.from({ length: 4 }, () => store.loadOpenSteps()),
      ]);

      for (const load of loads) {
        expect(load).toHaveLength(1);
        expect(load[0].applied).toHaveLength(1);
      }
      expect(await store.loadOpenSteps()).toMatchObject([{ step: 2 }]);
    },
  );

  it('a cancel and an outcome: the reason stands only where it was in time', async () => {
    const { executions, open } = await aStore(id);
    const store = await open();
    for (const round of rounds) {
      const name = `e${round}`;
      await executions.insert(name, aDraft());
      await Promise.all([
        store.write(anEnd(name, 1, anOutcome('Failed'))),
        executions.requestCancel(name, 'wrong version'),
      ]);
      const found = await executions.find(name, undefined);
      expect(found).toMatchObject({ state: 'Finished', outcome: 'Failed' });
      expect([2, 3]).toContain(found?.sequence);
    }
  });

  it('a key claimed ten times: once', async () => {
    const { database } = await aStore(id);
    const store = new DatabaseIdempotencyStore(database);

    const claims = await Promise.all(
      rounds.map(() => store.claim('external:ci', 'key', 'same')),
    );

    expect(claims.map(({ type }) => type).sort()).toEqual([
      'Claimed',
      ...Array(9).fill('InProgress'),
    ]);
  });

  it('an expired key claimed ten times: once', async () => {
    const { database } = await aStore(id);
    const store = new DatabaseIdempotencyStore(database);
    await store.claim('external:ci', 'key', 'before');
    database.at += 25 * 3_600_000;

    const claims = await Promise.all(
      rounds.map(() => store.claim('external:ci', 'key', 'same')),
    );

    const types = claims.map(({ type }) => type);
    expect(types.filter(type => type === 'Claimed')).toHaveLength(1);
    expect(new Set(types)).toEqual(new Set(['Claimed', 'InProgress']));
  });

  it('clusters claimed in any order: every claim has an epoch of its own', async () => {
    const { database } = await aStore(id);

    const claims = await Promise.all(
      rounds.map(round => {
        const turned = [
          ...clusters.slice(round * 29),
          ...clusters.slice(0, round * 29),
        ];
        return claimShards(database, turned, `process ${round}`);
      }),
    );

    for (const cluster of clusters) {
      const epochs = claims.map(epoch => epoch.get(cluster) ?? 0);
      expect(epochs.sort((a, b) => a - b)).toEqual(
        rounds.map(each => each + 1),
      );
    }
  });

  it('clusters claimed and steps written: nobody waits for ever', async () => {
    const { database, executions, open } = await aStore(id);
    const applied = clusters.map(cluster => ({
      ...aDraftStep().applied[0],
      cluster,
    }));
    const steps = [aDraftStep({ applied })];
    for (const round of rounds) {
      await executions.insert(`e${round}`, aDraft({ steps }));
    }
    const store = await open(clusters);

    const results = await Promise.allSettled([
      ...rounds.map(round => store.write(aWrite(`e${round}`))),
      claimShards(database, [...clusters].reverse(), 'another'),
      ...rounds.map(round => store.write(aWrite(`e${round}`))),
    ]);

    const names = new Set(results.map(nameOf));
    names.delete('FencedError');
    expect([...names]).toEqual(['done']);
  });

  it('owners replaced twice: those of one are left', async () => {
    const { database } = await aStore(id);
    const store = new DatabaseOwnerStore(database);
    for (const round of rounds) {
      const entity = `component:default/c${round}`;
      await store.replace(entity, ['group:default/old']);
      await Promise.all([
        store.replace(entity, ['group:default/a', 'group:default/b']),
        store.replace(entity, ['group:default/c', 'group:default/a']),
      ]);
      const left = (await store.find(entity)).join(' ');
      expect([
        'group:default/a group:default/b',
        'group:default/a group:default/c',
      ]).toContain(left);
    }
  });
});
