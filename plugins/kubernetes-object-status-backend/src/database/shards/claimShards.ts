import { Database } from '../Database';
import { ShardRow } from '../rows';

/** The epoch under which this process may write, by cluster. */
export type Epochs = Map<string, number>;

/**
 * Makes this process the owner of the clusters and gives their new epochs.
 * Whoever owned them before is fenced from then on: its epoch is not the
 * latest any more.
 */
export async function claimShards(
  { knex }: Database,
  clusters: string[],
  owner: string,
): Promise<Epochs> {
  if (clusters.length === 0) return new Map();
  return knex.transaction(async trx => {
    await trx<ShardRow>('shard')
      .insert(clusters.map(cluster => ({ cluster, owner, epoch: 1 })))
      .onConflict('cluster')
      .merge({ owner, epoch: trx.raw('?? + 1', ['shard.epoch']) });
    const rows = await trx<ShardRow>('shard').whereIn('cluster', clusters);
    return new Map(rows.map(({ cluster, epoch }) => [cluster, epoch]));
  });
}
