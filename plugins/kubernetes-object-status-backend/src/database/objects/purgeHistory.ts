import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Database } from '../Database';

const key = ['execution_id', 'step', 'object_id', 'version'];

/** How much is deleted at once and in one go; what is left goes the next time. */
export interface PurgeOptions {
  /** Rows in one statement: writers wait no longer than it takes. */
  batchSize: number;
  batches: number;
  signal?: AbortSignal;
}

/**
 * Deletes rows of the past from before an instant, and gives how many. What
 * objects were stays in the transitions.
 */
export async function purgeHistory(
  { knex }: Pick<Database, 'knex'>,
  before: Instant,
  { batchSize, batches, signal }: PurgeOptions,
): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < batches && !signal?.aborted; batch++) {
    const count = await deleteSome(knex, before, batchSize);
    deleted += count;
    if (count < batchSize) break;
  }
  return deleted;
}

/** Served by object_history_at_idx. */
async function deleteSome(
  knex: Knex,
  before: Instant,
  limit: number,
): Promise<number> {
  const oldest = knex('object_history')
    .where('at', '<', before)
    .orderBy('at')
    .limit(limit)
    .select(key);
  return knex('object_history').whereIn(key, oldest).delete();
}
