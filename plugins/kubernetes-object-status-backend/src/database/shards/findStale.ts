import { Knex } from 'knex';
import { ShardRow } from '../rows';
import { Epochs } from './claimShards';

/**
 * Clusters of a step that this process may not write for any more. The rows
 * stay locked until the transaction ends, so that no other process can claim
 * them in between (SQLite has one writer anyway).
 */
export async function findStale(
  trx: Knex.Transaction,
  clusters: string[],
  epochs: Epochs,
): Promise<string[]> {
  const rows = await trx<ShardRow>('shard')
    .whereIn('cluster', clusters)
    .orderBy('cluster')
    .forShare();
  const latest = new Map(rows.map(({ cluster, epoch }) => [cluster, epoch]));
  return clusters.filter(cluster => {
    const held = epochs.get(cluster);
    return held === undefined || latest.get(cluster) !== held;
  });
}
