import { Knex } from 'knex';
import { StepWrite } from '../../observation/StepStore';
import { maskMessages } from '../../redaction/maskMessages';
import { ObjectRow } from '../rows';
import { keepGone, keepHistory } from './keepHistory';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/** Writes the rows of one look under a version, and keeps what they become. */
export async function writeObjects(
  trx: Knex.Transaction,
  write: StepWrite,
  version: number,
): Promise<void> {
  const rows = write.rows.map(row => toRow(write, row, version));
  const { executionId, step, lookedAt: at = write.state.at } = write;
  const place = { executionId, step, version, at };
  await keepHistory(trx, place, rows);
  await keepGone(trx, place, write.removed);
  for (let from = 0; from < rows.length; from += batchSize) {
    await trx<ObjectRow>('object_current')
      .insert(rows.slice(from, from + batchSize))
      .onConflict(['execution_id', 'step', 'object_id'])
      .merge();
  }
  for (let from = 0; from < write.removed.length; from += batchSize) {
    await trx<ObjectRow>('object_current')
      .where({ execution_id: write.executionId, step: write.step })
      .whereIn('object_id', write.removed.slice(from, from + batchSize))
      .update({ removed: true, version });
  }
}

function toRow(
  { executionId, step }: StepWrite,
  { position, ...object }: StepWrite['rows'][number],
  version: number,
): ObjectRow {
  return {
    execution_id: executionId,
    step,
    object_id: object.id,
    version,
    removed: false,
    counted: object.counted,
    status: object.status.status,
    position,
    row: JSON.stringify(maskMessages(object)),
  };
}
