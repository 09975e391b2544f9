import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';

/** The little in which SQLite and PostgreSQL differ; no other file may. */
interface Dialect {
  /** Milliseconds since 1970 on the database's clock. */
  clock: string;
  /** Set once at start, outside migrations. */
  settings: string[];
  /** A transaction that reads one state of everything. */
  snapshot: Knex.TransactionConfig;
  /** Holds a name until the transaction ends; absent where there is one writer anyway. */
  lock?: string;
  /** Ends a query of rows that others have locked: they are left out. */
  locksFreeRows: string;
  /** Compares a column with a pattern in which `*` stands for any text. */
  matchesGlob(
    column: string,
    glob: string,
  ): { sql: string; bindings: string[] };
}

const sqlite: Dialect = {
  clock: `select cast(unixepoch('subsec') * 1000 as integer) as now`,
  settings: ['PRAGMA journal_mode = WAL', 'PRAGMA synchronous = NORMAL'],
  // There is one connection, so every transaction reads one state.
  snapshot: {},
  // Nor is any row locked.
  locksFreeRows: '',
  // GLOB, because LIKE looks past upper and lower case here.
  matchesGlob: (column, glob) => ({
    sql: '?? glob ?',
    bindings: [column, glob.replace(/[[?]/g, '[$&]')],
  }),
};

const postgres: Dialect = {
  clock: `select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`,
  settings: [],
  snapshot: { isolationLevel: 'repeatable read', readOnly: true },
  locksFreeRows: 'for update skip locked',
  // Two names with one digest wait for each other, which costs time and no truth.
  lock: 'select pg_advisory_xact_lock(hashtextextended(?, 0))',
  matchesGlob: (column, glob) => ({
    sql: `?? like ? escape '\\'`,
    bindings: [column, glob.replace(/[\\%_]/g, '\\$&').replace(/\*/g, '%')],
  }),
};

function dialectOf(client: Knex.Client): Dialect {
  return client.config.client === 'pg' ? postgres : sqlite;
}

/** The database's clock; inside a transaction give the transaction. */
export async function readClock(knex: Knex): Promise<Instant> {
  const answer: unknown = await knex.raw(dialectOf(knex.client).clock);
  return Number(rowsOf<{ now: number | string }>(answer)[0].now);
}

/** PostgreSQL answers a raw query with a result, SQLite with the rows themselves. */
function rowsOf<T>(answer: unknown): T[] {
  return Array.isArray(answer) ? answer : (answer as { rows: T[] }).rows;
}

/** Durable settings of the store; nothing where the server decides them. */
export async function applySettings(knex: Knex): Promise<void> {
  for (const statement of dialectOf(knex.client).settings)
    await knex.raw(statement);
}

/** Waits until no other transaction holds the name, and holds it until this one ends. */
export async function lockUntilEnd(
  trx: Knex.Transaction,
  name: string,
): Promise<void> {
  const { lock } = dialectOf(trx.client);
  if (lock) await trx.raw(lock, [name]);
}

/** Rows of a table by their ids, locked; those that others have locked are left out. */
export async function lockFreeRows(
  trx: Knex.Transaction,
  table: string,
  ids: string[],
): Promise<string[]> {
  const { locksFreeRows } = dialectOf(trx.client);
  const query = trx(table).whereIn('id', ids).select('id').toSQL();
  const answer: unknown = await trx.raw(
    `${query.sql} ${locksFreeRows}`,
    query.bindings,
  );
  return rowsOf<{ id: string }>(answer).map(({ id }) => id);
}

/** Adds "column matches the pattern" to a condition. */
export function whereGlob(
  builder: Knex.QueryBuilder,
  column: string,
  glob: string,
): Knex.QueryBuilder {
  const { sql, bindings } = dialectOf(builder.client).matchesGlob(column, glob);
  return builder.whereRaw(sql, bindings);
}

/** Reads within one state of the database: no part is older than another. */
export function readSnapshot<T>(
  knex: Knex,
  read: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return knex.transaction(read, dialectOf(knex.client).snapshot);
}
