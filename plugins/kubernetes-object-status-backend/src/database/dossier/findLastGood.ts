import { Visibility } from '../../executions/ExecutionStore';
import { Database } from '../Database';
import { whereCriteria } from '../executions/whereCriteria';
import { ExecutionRow } from '../rows';

/**
 * Id of the newest execution before another one, of its entity and environment,
 * that was successful and verified, as far as the caller may see it.
 *
 * Served by execution_good_idx, backwards: it reads those that were successful
 * and no others. A step that was switched off (R13) says nothing of its objects.
 */
export async function findLastGood(
  { knex }: Database,
  of: { id: string; entityRef: string; environment: string },
  visibility: Visibility,
): Promise<string | undefined> {
  const query = knex<ExecutionRow>('execution')
    .where({
      entity_ref: of.entityRef,
      environment: of.environment,
      outcome: 'Successful',
    })
    .where('execution.id', '<', of.id)
    .whereNull('execution.adopted_by')
    .whereNotExists(
      knex('outcome')
        .select('outcome.step')
        .whereRaw('outcome.execution_id = execution.id')
        .where('outcome.verified', false),
    )
    .orderBy('execution.id', 'desc')
    .first('execution.id');
  if (visibility) whereCriteria(query, visibility);
  return (await query)?.id;
}
