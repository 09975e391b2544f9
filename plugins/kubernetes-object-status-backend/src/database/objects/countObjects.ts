import { Knex } from 'knex';
import { ObjectRow } from '../rows';

/** How many counted objects of a step have each status, as its rows are now. */
export async function countObjects(
  trx: Knex.Transaction,
  executionId: string,
  step: number,
): Promise<Record<string, number>> {
  const statuses = await trx<ObjectRow>('object_current')
    .where({ execution_id: executionId, step, removed: false, counted: true })
    .pluck('status');
  const counts: Record<string, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
