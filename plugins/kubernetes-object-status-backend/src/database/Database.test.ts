import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { openTestDatabase } from '../__testUtils__/openTestDatabase';
import { openDatabase } from './Database';
import { testDatabases } from '../__testUtils__/testDatabases';

const databases = testDatabases();

describe('a database file', () => {
  const directory = createMockDirectory();
  let knex: Knex;
  let uniqueName = 0;
  beforeEach(() => {
    knex = createKnex({
      client: 'better-sqlite3',
      connection: { filename: directory.resolve(`${uniqueName++}.sqlite`) },
      useNullAsDefault: true,
    });
  });
  afterEach(() => knex.destroy());

  it('is written ahead and synced normally, set once at start', async () => {
    await openDatabase({ getClient: async () => knex });

    expect(await knex.raw('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'wal' },
    ]);
    // 1 is NORMAL.
    expect(await knex.raw('PRAGMA synchronous')).toEqual([{ synchronous: 1 }]);
  });

  it('is left without tables where migrations are somebody else’s work', async () => {
    await openDatabase({
      getClient: async () => knex,
      migrations: { skip: true },
    });

    expect(await knex.schema.hasTable('execution')).toBe(false);
  });
});

describe.each(databases.eachSupportedId())('a database on %s', id => {
  it('tells the time of its own clock in milliseconds', async () => {
    const { knex } = await openTestDatabase(databases, id);
    const { now } = await openDatabase(
      mockServices.database({ knex, migrations: { skip: true } }),
    );

    const before = Date.now();
    const at = await now(knex);
    expect(at).toBeGreaterThanOrEqual(before - 1);
    expect(at).toBeLessThanOrEqual(Date.now() + 1);
    expect(Number.isInteger(at)).toBe(true);
  });

  it('has no values in the text of its errors', async () => {
    const { knex } = await openTestDatabase(databases, id);
    const row = { cluster: 'a', owner: 'hunter2', epoch: 1 };
    await knex('shard').insert(row);

    const error = await knex('shard').insert(row).catch(String);
    expect(error).toContain('shard');
    expect(error).not.toContain('hunter2');
  });
});

describe('the one connection of SQLite', () => {
  it('catches a query that forgets its transaction', async () => {
    const { knex } = await openTestDatabase(databases, 'SQLITE_3');

    await expect(
      knex.transaction(async () => knex('shard').select()),
    ).rejects.toMatchObject({ name: 'KnexTimeoutError' });
  });
});
