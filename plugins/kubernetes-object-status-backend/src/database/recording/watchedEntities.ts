import { Instant } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Rollout, WatchedSince } from '../../recording/Rollout';
import { toNumber, WatchedEntityRow } from '../rows';
import { batchesOf } from './knownWorkloads';

/**
 * Writes which entities are watched on a cluster. One whose selection is the
 * same keeps the instant at which it was first watched; nothing is written for
 * it. Rows are written in the order of their keys, so that replicas do not wait
 * for each other in a circle.
 */
export async function watchEntities(
  knex: Knex,
  cluster: string,
  entities: WatchedSince[],
): Promise<void> {
  const rows = await knex<WatchedEntityRow>('watched_entity')
    .where({ cluster })
    .select('entity_ref', 'selection');
  const known = new Map(rows.map(row => [row.entity_ref, row.selection]));
  const watched = new Set(entities.map(({ entityRef }) => entityRef));
  const gone = [...known.keys()].filter(ref => !watched.has(ref)).sort();
  for (const some of batchesOf(gone)) {
    await knex<WatchedEntityRow>('watched_entity')
      .where({ cluster })
      .whereIn('entity_ref', some)
      .delete();
  }
  const changed = entities
    .filter(each => known.get(each.entityRef) !== each.selection)
    .sort((one, other) => (one.entityRef < other.entityRef ? -1 : 1));
  for (const some of batchesOf(changed)) {
    await knex<WatchedEntityRow>('watched_entity')
      .insert(some.map(each => toRow(cluster, each)))
      .onConflict(['cluster', 'entity_ref'])
      .merge()
      // Another replica may have come first: its instant is the earlier one.
      .whereRaw('watched_entity.selection <> excluded.selection');
  }
}

function toRow(
  cluster: string,
  { entityRef, selection, since }: WatchedSince,
): WatchedEntityRow {
  return { cluster, entity_ref: entityRef, selection, since };
}

/**
 * Of some rollouts those whose workloads were made since their entities are
 * watched, by the clock of their cluster on both sides (R14).
 */
export async function findMadeSince(
  knex: Knex,
  rollouts: Rollout[],
): Promise<Rollout[]> {
  const since = new Map<string, Instant>();
  const clusters = [...new Set(rollouts.map(({ cluster }) => cluster))];
  const refs = [...new Set(rollouts.map(({ entityRef }) => entityRef))];
  for (const some of batchesOf(refs)) {
    const rows = await knex<WatchedEntityRow>('watched_entity')
      .whereIn('cluster', clusters)
      .whereIn('entity_ref', some);
    for (const row of rows) since.set(keyOf(row), toNumber(row.since));
  }
  return rollouts.filter(({ cluster, entityRef, createdAt }) => {
    const from = since.get(keyOf({ cluster, entity_ref: entityRef }));
    return from !== undefined && createdAt !== undefined && createdAt > from;
  });
}

function keyOf({
  cluster,
  entity_ref: entityRef,
}: Pick<WatchedEntityRow, 'cluster' | 'entity_ref'>): string {
  return JSON.stringify([cluster, entityRef]);
}
