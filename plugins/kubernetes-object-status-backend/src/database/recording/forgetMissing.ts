import { Knex } from 'knex';
import { IsThere } from '../../recording/Rollout';
import { Database } from '../Database';
import { KnownWorkloadRow, toNumber } from '../rows';

/**
 * A workload that is gone so long is forgotten. Longer than any step may run
 * (`limits.stepMaxAge`) and a report may adopt: whoever applied the one before
 * cannot be taken for the one who made it anew.
 */
export const forgetAfterMs = 30 * 24 * 3_600_000;

/** Rows in one statement. */
const batchSize = 500;

type Row = Pick<KnownWorkloadRow, 'id' | 'missing_since'>;

/**
 * Goes through all known workloads, some at a time, notes which of them are not
 * there, and forgets those that have not been there for long. Of one that nobody
 * can tell of nothing is changed. Served by the primary key.
 */
export async function forgetMissing(
  database: Database,
  isThere: IsThere,
): Promise<void> {
  const { knex } = database;
  const now = await database.now(knex);
  let after = '';
  for (;;) {
    const rows: Row[] = await knex<KnownWorkloadRow>('known_workload')
      .where('id', '>', after)
      .orderBy('id')
      .limit(batchSize)
      .select('id', 'missing_since');
    const last = rows.at(-1);
    if (!last) return;
    await note(knex, rows, isThere, now);
    after = last.id;
  }
}

async function note(
  knex: Knex,
  rows: Row[],
  isThere: IsThere,
  now: number,
): Promise<void> {
  const present: string[] = [];
  const missing: string[] = [];
  const forgotten: string[] = [];
  for (const { id, missing_since: since } of rows) {
    const told = isThere(id);
    if (told === true && since !== null) present.push(id);
    if (told !== false) continue;
    if (since === null) missing.push(id);
    else if (toNumber(since) < now - forgetAfterMs) forgotten.push(id);
  }
  const of = (ids: string[]) =>
    knex<KnownWorkloadRow>('known_workload').whereIn('id', ids);
  if (present.length > 0) await of(present).update({ missing_since: null });
  if (missing.length > 0) await of(missing).update({ missing_since: now });
  if (forgotten.length > 0) {
    // It may have come back since it was read.
    await of(forgotten)
      .where('missing_since', '<', now - forgetAfterMs)
      .delete();
  }
}
