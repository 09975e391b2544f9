import { Knex } from 'knex';
import { KnownTemplate } from '../../recording/Rollout';
import { lockFreeRows } from '../dialect';
import { batchesOf, workloadKey } from './knownWorkloads';

/**
 * Writes down how workloads are counted and written now which are known: they
 * were scaled, or the API server spells their templates otherwise. Where
 * another rollout is known, nothing is done.
 *
 * Rows that another transaction has at work are left out instead of waited for:
 * they are written with what is newer, and nobody waits in a circle.
 */
export async function refreshKnown(
  knex: Knex,
  seen: readonly KnownTemplate[],
): Promise<void> {
  for (const some of batchesOf([...seen])) {
    await knex.transaction(trx => refreshSome(trx, some));
  }
}

async function refreshSome(
  trx: Knex.Transaction,
  seen: KnownTemplate[],
): Promise<void> {
  const free = new Set(
    await lockFreeRows(trx, 'known_workload', seen.map(workloadKey)),
  );
  const values = seen
    .filter(each => free.has(workloadKey(each)))
    .map(each => {
      const { uid = '', generation = null } = each.workload.metadata;
      return [workloadKey(each), uid, each.template, generation];
    });
  if (values.length === 0) return;
  // The same that `isKnown` says, of the rows as they are now.
  await trx.raw(
    `with seen (id, uid, template, generation) as (
       values ${values.map(() => '(?, ?, ?, cast(? as bigint))').join(', ')}
     )
     update known_workload
     set template = seen.template,
         generation = seen.generation,
         missing_since = null
     from seen
     where known_workload.id = seen.id
       and known_workload.uid = seen.uid
       and (
         known_workload.generation = seen.generation
         or known_workload.template = seen.template
         and (
           known_workload.generation is null
           or known_workload.generation < seen.generation
         )
       )`,
    values.flat(),
  );
}
