import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { findPostgres } from '../postgres/binaries.mjs';
import { startPostgres } from '../postgres/startPostgres.mjs';
import { findFreePort } from '../postgres/Server.mjs';
import {
  databaseConfiguration,
  openClient,
  parseDatabaseUrl,
  requireDatabase,
} from './database.mjs';

describe('parseDatabaseUrl', () => {
  for (const text of [
    'postgresql://jane:secret@db.example.com:5433/portal',
    'postgres://db.example.com/portal',
    'postgresql://jane@[::1]/portal?sslmode=require',
  ]) {
    it(`takes ${text}`, () => assert.equal(parseDatabaseUrl(text).href, text));
  }

  for (const [name, text] of [
    ['another kind of database', 'mysql://jane:hunter2@host/name'],
    ['an address without a database', 'postgresql://jane:hunter2@host'],
    ['an address with an empty name', 'postgresql://jane:hunter2@host/'],
    ['an address without a host', 'postgresql:///hunter2'],
    ['a password that is not encoded', 'postgresql://jane:hun/ter2@host/name'],
    ['no address', 'hunter2'],
    ['nothing', ''],
  ]) {
    it(`refuses ${name} without repeating it`, () =>
      assert.throws(
        () => parseDatabaseUrl(text),
        ({ name: kind, message }) => {
          assert.equal(kind, 'UsageError');
          assert.match(message, /^--database must be postgresql:/);
          assert.doesNotMatch(message, /hunter2|ter2@/);
          return true;
        },
      ));
  }
});

describe('databaseConfiguration', () => {
  it('is SQLite in the data directory without the option', () =>
    assert.deepEqual(databaseConfiguration({ dataDir: '/data' }), {
      client: 'better-sqlite3',
      connection: { directory: '/data' },
    }));

  it('names the variable of the address and not the address', () => {
    const database = parseDatabaseUrl('postgresql://jane:hunter2@host/name');
    const made = databaseConfiguration({ database, dataDir: '/data' });
    assert.equal(made.client, 'pg');
    assert.equal(made.pluginDivisionMode, 'schema');
    assert.doesNotMatch(JSON.stringify(made), /hunter2|jane/);
  });
});

describe('requireDatabase', () => {
  it('says where nobody listens', async () => {
    const port = await findFreePort();
    const url = new URL(`postgresql://jane:hunter2@127.0.0.1:${port}/portal`);
    await assert.rejects(requireDatabase(url), {
      message: `The database of --database, 127.0.0.1:${port}/portal, cannot be reached (ECONNREFUSED).`,
    });
  });

  it('does not wait for ever for what never answers', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    const url = new URL(`postgresql://jane:hunter2@127.0.0.1:${port}/portal`);
    await assert.rejects(requireDatabase(url, { timeoutMs: 50 }), {
      message: /cannot be reached\.$/,
    });
    server.close();
  });

  const skip = findPostgres() || process.env.CI ? false : 'no PostgreSQL here';
  describe('with a server', { skip }, () => {
    let postgres;
    before(async () => {
      postgres = await startPostgres();
      const client = openClient(new URL(postgres.url), 5_000);
      await client.connect();
      await client.query(`create role guest login password 'guest'`);
      await client.end();
    });
    after(() => postgres.stop());

    const changed = changes => Object.assign(new URL(postgres.url), changes);

    it('is content with a database that may be used', () =>
      requireDatabase(changed({})));

    for (const [name, changes, message] of [
      [
        'a wrong password',
        { password: 'hunter2' },
        /^The database of --database, 127\.0\.0\.1:\d+\/postgres, refused the login \(28P01\)\.$/,
      ],
      [
        'a database that does not exist',
        { pathname: '/absent' },
        /^The database of --database, .*\/absent, has no such database: create it \(3D000\)\.$/,
      ],
      [
        'a user who may create nothing',
        { username: 'guest', password: 'guest' },
        /^The user of --database may create nothing in .*: grant CREATE on that database\.$/,
      ],
    ]) {
      it(`says what is wrong with ${name}`, () =>
        assert.rejects(requireDatabase(changed(changes)), { message }));
    }
  });
});
