import { Database } from '../Database';
import { lockUntilEnd } from '../dialect';
import { ShardRow } from '../rows';

/** The epoch under which this process may write, by cluster. */
export type Epochs = Map<string, number>;

/**
 * Makes this process the owner of the clusters and gives their new epochs.
 * Whoever owned them before is fenced from then on: its epoch is not the
 * latest any more.
 *
 * Claims come one after the other, and lock what is there in the order in which
 * writes do: nobody waits for one that waits.
 */
export async function claimShards(
  { knex }: Database,
  clusters: string[],
  owner: string,
): Promise<Epochs> {
  if (clusters.length === 0) return new Map();
  return knex.transaction(async trx => {
    await lockUntilEnd(trx, 'claim shards');
    await trx<ShardRow>('shard')
      .whereIn('cluster', clusters)
      .orderBy('cluster')
      .forUpdate();
    await trx<ShardRow>('shard')
      .insert(clusters.map(cluster => ({ cluster, owner, epoch: 1 })))
      .onConflict('cluster')
      .merge({ owner, epoch: trx.raw('?? + 1', ['shard.epoch']) });
    const rows = await trx<ShardRow>('shard').whereIn('cluster', clusters);
    return new Map(rows.map(({ cluster, epoch }) => [cluster, epoch]));
  });
}
