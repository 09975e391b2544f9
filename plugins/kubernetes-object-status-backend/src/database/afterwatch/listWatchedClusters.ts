import { Database } from '../Database';

/** The clusters that watched steps touch. Served by afterwatch_state_idx. */
export async function listWatchedClusters({
  knex,
}: Database): Promise<string[]> {
  return knex('applied_object')
    .join('afterwatch', {
      'afterwatch.execution_id': 'applied_object.execution_id',
      'afterwatch.step': 'applied_object.step',
    })
    .where('afterwatch.state', 'Watching')
    .distinct()
    .pluck('applied_object.cluster');
}
