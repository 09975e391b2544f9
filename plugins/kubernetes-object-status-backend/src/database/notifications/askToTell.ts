import { Knex } from 'knex';
import { NotificationKey } from '../../notifications/NotificationStore';
import { Database } from '../Database';

/**
 * Asks for owners to be told, with the change that there is to tell of. Asked
 * once more before that was done it is told once, as it is then.
 */
export async function askToTell(
  trx: Knex.Transaction,
  { executionId, topic }: NotificationKey,
  database: Pick<Database, 'now'>,
): Promise<void> {
  const now = await database.now(trx);
  await trx('notification')
    .insert({
      execution_id: executionId,
      topic,
      version: 1,
      attempts: 0,
      due_at: now,
    })
    .onConflict(['execution_id', 'topic'])
    .merge({
      version: trx.raw('?? + 1', ['notification.version']),
      attempts: 0,
      due_at: now,
    });
}
