import { createRequire } from 'node:module';
import { UsageError } from '../UsageError.mjs';

const patienceMs = 5_000;

/** The variable in which the portal finds the address: with its password it belongs in no file. */
export const databaseVariable = 'OBJECT_STATUS_DATABASE';

/**
 * Reads the value of `--database`.
 *
 * @returns {URL}
 * @throws UsageError - it is no address of a PostgreSQL database; the message has no part of it
 */
export function parseDatabaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPostgres = /^postgres(ql)?:$/.test(url?.protocol ?? '');
  if (!isPostgres || !url.hostname || !/^\/[^/]+$/.test(url.pathname))
    throw new UsageError(
      '--database must be postgresql://user:password@host:port/name, with what is special in it percent-encoded.',
    );
  return url;
}

/**
 * The part `backend.database` of the configuration.
 *
 * Everything of a PostgreSQL database lies in the one that is named, a schema for each plugin, so
 * that its user needs no right to create databases.
 *
 * @param {{ database?: URL, dataDir: string }} options
 */
export function databaseConfiguration({ database, dataDir }) {
  if (!database)
    return { client: 'better-sqlite3', connection: { directory: dataDir } };
  return {
    client: 'pg',
    connection: `\${${databaseVariable}}`,
    pluginDivisionMode: 'schema',
    ensureExists: false,
    ensureSchemaExists: true,
  };
}

/**
 * Makes sure that the database answers, lets us in, and lets us create schemas.
 *
 * @param {URL} url
 * @param {{ timeoutMs?: number }} [options]
 * @throws Error - it does not; the message is one line without the password
 */
export async function requireDatabase(url, { timeoutMs = patienceMs } = {}) {
  const client = openClient(url, timeoutMs);
  let rows;
  try {
    await client.connect();
    const asked = `has_database_privilege(current_database(), 'CREATE')`;
    ({ rows } = await client.query(`select ${asked} as "mayCreate"`));
  } catch (error) {
    throw new Error(sentenceOf(url, error));
  } finally {
    await client.end();
  }
  if (!rows[0].mayCreate)
    throw new Error(
      `The user of --database may create nothing in ${nameOf(
        url,
      )}: grant CREATE on that database.`,
    );
}

/** A client of the driver that the portal itself will use. */
export function openClient(url, timeoutMs) {
  const require = createRequire(
    new URL('../../packages/backend/package.json', import.meta.url),
  );
  const { Client } = require('pg');
  const client = new Client({
    connectionString: url.href,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  // A connection that breaks while nothing is asked: the next question says so.
  client.on('error', () => {});
  return client;
}

/** What the server's codes mean: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const refusals = {
  28000: 'refused the login',
  '28P01': 'refused the login',
  '3D000': 'has no such database: create it',
  42501: 'refused the login',
  53300: 'has no connection left',
  '57P03': 'is starting or stopping',
};

function sentenceOf(url, { code }) {
  const what = `The database of --database, ${nameOf(url)},`;
  if (refusals[code]) return `${what} ${refusals[code]} (${code}).`;
  return `${what} cannot be reached${code ? ` (${code})` : ''}.`;
}

function nameOf({ hostname, port, pathname }) {
  return `${hostname}:${port || 5432}${pathname}`;
}
