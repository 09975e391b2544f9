import { Database } from '../Database';

/**
 * Notes that somebody wants the execution to end; the first reason stands. An
 * execution that has ended is left as it is (R12).
 */
export async function requestCancel(
  { knex }: Database,
  id: string,
  reason: string,
): Promise<void> {
  await knex('execution')
    .where({ id })
    .whereNot({ state: 'Finished' })
    .whereNull('cancel_reason')
    .update({ cancel_reason: reason, sequence: knex.raw('sequence + 1') });
}
