import {
  Instant,
  JudgedObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { fromJson, ObjectHistoryRow, ObjectRow } from '../rows';
import { movingRowOf } from './movingRow';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 150;

/** Which write of which step it is, and when its objects were looked at. */
export interface HistoryPlace {
  executionId: string;
  step: number;
  version: number;
  at: Instant;
}

/** What is there of an object before a write. */
type Before = Pick<ObjectRow, 'object_id' | 'removed' | 'row'>;

/**
 * Keeps the rows that become others by a write, before it: a row that only
 * moved, or only got another resourceVersion, shows nothing new.
 *
 * @param written - rows of the write, as they will stand in `object_current`
 */
export async function keepHistory(
  trx: Knex.Transaction,
  place: HistoryPlace,
  written: ObjectRow[],
): Promise<void> {
  const before = await rowsBefore(trx, place, written);
  const changed = written.flatMap(({ object_id, row }) => {
    const moving = movingText(row);
    const known = before.get(object_id);
    const isSame = known && !known.removed && movingText(known.row) === moving;
    return isSame ? [] : [historyRow(place, object_id, moving)];
  });
  await trx.batchInsert('object_history', changed, batchSize);
}

/** Keeps that objects are gone. */
export async function keepGone(
  trx: Knex.Transaction,
  place: HistoryPlace,
  ids: string[],
): Promise<void> {
  const rows = ids.map(id => historyRow(place, id, null));
  await trx.batchInsert('object_history', rows, batchSize);
}

/** Keeps that everything of a step is gone: it begins anew. */
export async function keepAllGone(
  trx: Knex.Transaction,
  place: HistoryPlace,
): Promise<void> {
  const { executionId, step } = place;
  const ids = await trx<ObjectRow>('object_current')
    .where({ execution_id: executionId, step, removed: false })
    .pluck('object_id');
  await keepGone(trx, place, ids);
}

async function rowsBefore(
  trx: Knex.Transaction,
  { executionId, step }: HistoryPlace,
  written: ObjectRow[],
): Promise<Map<string, Before>> {
  const found = new Map<string, Before>();
  for (let from = 0; from < written.length; from += batchSize) {
    const ids = written.slice(from, from + batchSize);
    const rows = await trx<ObjectRow>('object_current')
      .where({ execution_id: executionId, step })
      .whereIn(
        'object_id',
        ids.map(({ object_id }) => object_id),
      )
      .select('object_id', 'removed', 'row');
    for (const row of rows) found.set(row.object_id, row);
  }
  return found;
}

function movingText(row: string): string {
  return JSON.stringify(movingRowOf(fromJson<JudgedObject>(row)));
}

function historyRow(
  { executionId, step, version, at }: HistoryPlace,
  objectId: string,
  row: string | null,
): ObjectHistoryRow {
  return {
    execution_id: executionId,
    step,
    object_id: objectId,
    version,
    at,
    row,
  };
}
