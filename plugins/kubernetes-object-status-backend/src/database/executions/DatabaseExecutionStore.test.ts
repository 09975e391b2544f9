import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  ListFilter,
  ListOrder,
  ListPosition,
} from '../../executions/ExecutionStore';
import { aDraft, aDraftStep, anApplied } from '../../__testUtils__/aDraft';
import { noon } from '../../__testUtils__/judged';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { DatabaseOwnerStore } from '../owners/DatabaseOwnerStore';
import { DatabaseExecutionStore } from './DatabaseExecutionStore';
import { testDatabases } from '../../__testUtils__/testDatabases';

const databases = testDatabases();

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  return {
    database,
    store: new DatabaseExecutionStore(database),
    owners: new DatabaseOwnerStore(database),
  };
}

const placed = (cluster: string, namespace?: string) => ({
  steps: [aDraftStep({ applied: [anApplied(cluster, namespace)] })],
});

describe.each(databases.eachSupportedId())(
  'DatabaseExecutionStore on %s',
  id => {
    it('finds nothing that is not there', async () => {
      const { store } = await aStore(id);

      expect(await store.find('nope', undefined)).toBeUndefined();
      expect(await store.findScopes(['nope'])).toEqual([undefined]);
    });

    it('records the rest of a draft and its defaults', async () => {
      const { store } = await aStore(id);
      await store.insert(
        'e1',
        aDraft({
          entityRef: undefined,
          title: 'Night build',
          source: { type: 'cli', commit: { sha: 'abc' } },
          warnings: [{ code: 'EntityUnknown', params: {}, message: 'who?' }],
        }),
      );

      const found = await store.find('e1', undefined);
      expect(found).toMatchObject({
        title: 'Night build',
        source: { type: 'cli', commit: { sha: 'abc' } },
        warnings: [{ code: 'EntityUnknown' }],
        state: 'Running',
        sequence: 1,
        createdAt: '2026-01-31T12:00:00.000Z',
        startedAt: '2026-01-31T12:00:00.000Z',
      });
      expect(found).not.toHaveProperty('entityRef', expect.anything());
      expect(found?.steps[0]).not.toHaveProperty('outcome', expect.anything());
    });

    it('knows what permissions are decided by', async () => {
      const { store, owners } = await aStore(id);
      await owners.replace('component:default/checkout', [
        'group:default/shop',
      ]);
      await store.insert(
        'e1',
        aDraft({
          steps: [
            aDraftStep({ applied: [anApplied('a', 'x'), anApplied('a', 'x')] }),
            aDraftStep({ applied: [anApplied('b')] }),
          ],
        }),
      );

      const [scope] = await store.findScopes(['e1']);
      expect(scope).toMatchObject({
        entityRef: 'component:default/checkout',
        owners: ['group:default/shop'],
        environment: 'production',
      });
      expect(scope?.targets).toEqual([
        { cluster: 'a', namespace: 'x' },
        { cluster: 'b', namespace: undefined },
      ]);
    });

    describe('lists', () => {
      /** e1 to e4, one second apart; e4 is the newest. */
      async function aList() {
        const made = await aStore(id);
        const { store, owners, database } = made;
        const drafts = {
          e1: aDraft({ version: '1.0.0', ...placed('a', 'shop') }),
          e2: aDraft({ environment: 'staging', ...placed('a', 'cart') }),
          e3: aDraft({
            entityRef: 'component:default/cart',
            title: 'Night 100% build',
            source: { type: 'github-actions' },
            ...placed('b', 'shop'),
          }),
          e4: aDraft({ entityRef: undefined, ...placed('b') }),
        };
        for (const [name, draft] of Object.entries(drafts)) {
          await store.insert(name, draft);
          database.at += 1_000;
        }
        await database.knex('execution').where({ id: 'e2' }).update({
          state: 'Finished',
          outcome: 'Failed',
          cause_code: 'CrashLoop',
        });
        await owners.replace('component:default/cart', ['group:default/cart']);
        return made;
      }

      it.each<[string, ListFilter, string[]]>([
        ['everything, newest first', {}, ['e4', 'e3', 'e2', 'e1']],
        [
          'an entity',
          { entityRef: 'component:default/checkout' },
          ['e2', 'e1'],
        ],
        ['an owner', { ownerRef: ['group:default/cart'] }, ['e3']],
        [
          'any of several owners',
          { ownerRef: ['group:default/none', 'group:default/cart'] },
          ['e3'],
        ],
        ['an environment', { environment: 'staging' }, ['e2']],
        ['a cluster', { cluster: 'b' }, ['e4', 'e3']],
        ['a namespace', { namespace: 'shop' }, ['e3', 'e1']],
        [
          'a namespace of one cluster',
          { cluster: 'a', namespace: 'shop' },
          ['e1'],
        ],
        ['a state', { state: 'Finished' }, ['e2']],
        ['an outcome', { outcome: 'Failed' }, ['e2']],
        ['a cause', { causeCode: 'CrashLoop' }, ['e2']],
        ['a source', { source: 'github-actions' }, ['e3']],
        ['from an instant on', { since: noon + 2_000 }, ['e4', 'e3']],
        ['before an instant', { until: noon + 1_000 }, ['e1']],
        ['part of a title, whatever the case', { q: 'nIGHT' }, ['e3']],
        ['part of a version', { q: '1.0' }, ['e1']],
        ['a percent sign as it is', { q: '100%' }, ['e3']],
        ['an underscore as it is', { q: '_' }, []],
        ['both of two', { environment: 'production', cluster: 'a' }, ['e1']],
      ])('by %s', async (_, filter, expected) => {
        const { store } = await aList();

        const found = await store.list(filter, { limit: 50 }, undefined);
        expect(found.items.map(item => item.id)).toEqual(expected);
        expect(found.totalItems).toBe(expected.length);
      });

      it('page by page, each execution once', async () => {
        const { store } = await aList();
        const first = await store.list({}, { limit: 3 }, undefined);
        const second = await store.list(
          {},
          { limit: 3, after: first.next },
          undefined,
        );

        expect(first).toMatchObject({
          next: { id: 'e2' },
          totalItems: 4,
          items: [{ id: 'e4' }, { id: 'e3' }, { id: 'e2' }],
        });
        expect(second.items.map(item => item.id)).toEqual(['e1']);
        expect(second.next).toBeUndefined();
      });

      it.each<[ListOrder, string[]]>([
        ['startedAt', ['e2', 'e1', 'e3', 'e4']],
        ['-startedAt', ['e4', 'e3', 'e1', 'e2']],
        ['finishedAt', ['e2', 'e3', 'e1', 'e4']],
        ['-finishedAt', ['e4', 'e1', 'e3', 'e2']],
      ])('ordered by %s, page by page', async (orderBy, expected) => {
        const { store, database } = await aList();
        const put = (name: string, columns: Record<string, number | null>) =>
          database.knex('execution').where({ id: name }).update(columns);
        // Started out of turn; ended at one instant; not started, not ended.
        await put('e2', { started_at: noon - 1, finished_at: noon });
        await put('e3', { finished_at: noon });
        await put('e4', { started_at: null });

        const seen: string[] = [];
        let after: ListPosition | undefined;
        do {
          const page = await store.list(
            {},
            { limit: 1, orderBy, after },
            undefined,
          );
          seen.push(...page.items.map(item => item.id));
          after = page.next;
        } while (after);
        expect(seen).toEqual(expected);
      });

      it('with the number of steps', async () => {
        const { store } = await aStore(id);
        await store.insert(
          'e1',
          aDraft({ steps: [aDraftStep(), aDraftStep()] }),
        );

        const found = await store.list({}, { limit: 1 }, undefined);
        expect(found.items[0]).toMatchObject({ stepCount: 2 });
      });

      it('count and hold only what the caller may see', async () => {
        const { store } = await aList();

        const found = await store.list(
          {},
          { limit: 50 },
          {
            key: 'cluster',
            values: ['a'],
          },
        );
        expect(found.items.map(item => item.id)).toEqual(['e2', 'e1']);
        expect(found.totalItems).toBe(2);
      });
    });
  },
);
