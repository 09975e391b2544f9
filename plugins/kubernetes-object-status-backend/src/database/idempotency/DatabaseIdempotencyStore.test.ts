import { TestDatabaseId } from '@backstage/backend-test-utils';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { answerClaim } from './answerClaim';
import { DatabaseIdempotencyStore } from './DatabaseIdempotencyStore';
import { testDatabases } from '../../__testUtils__/testDatabases';

const databases = testDatabases();

async function aStore(id: TestDatabaseId) {
  const database = await openTestDatabase(databases, id);
  const store = new DatabaseIdempotencyStore(database);
  const claim = async () => {
    const result = await store.claim('ci', 'key', 'identity');
    if (result.type !== 'Claimed') throw new Error(`It is ${result.type}`);
    return result.claim;
  };
  const answer = async (of: Awaited<ReturnType<typeof claim>>, text: string) =>
    database.knex.transaction(trx => answerClaim(trx, of, { text }));
  return { database, store, claim, answer };
}

describe.each(databases.eachSupportedId())(
  'DatabaseIdempotencyStore on %s',
  id => {
    it('lets the first call work and gives its answer to those that repeat it', async () => {
      const { store, claim, answer } = await aStore(id);
      await answer(await claim(), 'first');

      expect(await store.claim('ci', 'key', 'identity')).toEqual({
        type: 'Answered',
        answer: { text: 'first' },
      });
    });

    it('keeps callers apart', async () => {
      const { store, claim, answer } = await aStore(id);
      await answer(await claim(), 'first');

      expect(await store.claim('other', 'key', 'identity')).toMatchObject({
        type: 'Claimed',
      });
    });

    it('refuses a key that stands for something else', async () => {
      const { store, claim, answer } = await aStore(id);
      const first = await claim();
      expect(await store.claim('ci', 'key', 'else')).toEqual({
        type: 'Differs',
      });
      await answer(first, 'first');
      expect(await store.claim('ci', 'key', 'else')).toEqual({
        type: 'Differs',
      });
    });

    it.each([
      ['a second where it has just begun', 20, 1],
      ['as long again as it has taken', 10_500, 11],
      ['at most until another may take its place', 27_500, 3],
    ])('asks to wait for a call in progress %s', async (_, taken, expected) => {
      const { database, store, claim } = await aStore(id);
      await claim();
      database.at += taken;

      expect(await store.claim('ci', 'key', 'identity')).toEqual({
        type: 'InProgress',
        retryAfterSeconds: expected,
      });
    });

    it('lets one repetition take the place of a call that died, and fences the dead', async () => {
      const { database, store, claim, answer } = await aStore(id);
      const dead = await claim();
      database.at += 30_000;
      const second = await claim();
      expect(await store.claim('ci', 'key', 'identity')).toMatchObject({
        type: 'InProgress',
      });

      await expect(answer(dead, 'late')).rejects.toThrow('took over');
      await store.abandon(dead);
      await answer(second, 'second');
      expect(await store.claim('ci', 'key', 'identity')).toEqual({
        type: 'Answered',
        answer: { text: 'second' },
      });
    });

    it('lets a repetition try when the work failed', async () => {
      const { store, claim } = await aStore(id);
      await store.abandon(await claim());

      await expect(claim()).resolves.toBeDefined();
    });

    it('forgets after 24 hours, not before', async () => {
      const { database, store, claim, answer } = await aStore(id);
      await answer(await claim(), 'first');
      database.at += 24 * 3_600_000 - 1;
      await store.purge();
      expect(await store.claim('ci', 'key', 'else')).toMatchObject({
        type: 'Differs',
      });

      database.at += 1;
      expect(await store.claim('ci', 'key', 'else')).toMatchObject({
        type: 'Claimed',
      });
      database.at += 24 * 3_600_000;
      await store.purge();
      expect(await database.knex('idempotency')).toEqual([]);
    });
  },
);
