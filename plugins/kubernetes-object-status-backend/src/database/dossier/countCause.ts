import { Knex } from 'knex';
import { CauseQuery } from '../../dossier/DossierStore';
import { Visibility } from '../../executions/ExecutionStore';
import { Database } from '../Database';
import { whereCriteria } from '../executions/whereCriteria';
import { ExecutionRow } from '../rows';

const dayMs = 24 * 3_600_000;

/** The first by name, so that every question has the same answer. */
async function ownerOf(
  knex: Knex,
  entityRef: string,
): Promise<string | undefined> {
  // Served by the primary key of entity_owner.
  const found = await knex('entity_owner')
    .where({ entity_ref: entityRef })
    .orderBy('owner_ref')
    .first('owner_ref');
  return found?.owner_ref;
}

/**
 * How often a cause decided executions of services of the same owner, or of the
 * same entity, as far as the caller may see them.
 *
 * Served by execution_cause_idx, once for each entity of the owner (by
 * entity_owner_owner_idx): it reads executions of that cause and no others.
 */
export async function countCause(
  { knex }: Database,
  { causeCode, entityRef, before, days }: CauseQuery,
  visibility: Visibility,
): Promise<{ count: number; ownerRef?: string }> {
  const ownerRef = await ownerOf(knex, entityRef);
  const query = knex<ExecutionRow>('execution')
    .where('execution.cause_code', causeCode)
    .where('execution.id', '<', before.id)
    .where('execution.created_at', '>=', before.createdAt - days * dayMs)
    .whereNull('execution.adopted_by');
  if (ownerRef === undefined) query.where('execution.entity_ref', entityRef);
  else {
    query.whereIn(
      'execution.entity_ref',
      knex('entity_owner').select('entity_ref').where({ owner_ref: ownerRef }),
    );
  }
  if (visibility) whereCriteria(query, visibility);
  const [{ count }] = await query.count({ count: '*' });
  return { count: Number(count), ...(ownerRef !== undefined && { ownerRef }) };
}
