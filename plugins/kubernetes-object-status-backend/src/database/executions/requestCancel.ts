import { Explanation } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Database } from '../Database';
import { ExecutionRow, StepRow } from '../rows';
import { endIdleStep } from '../steps/endIdleStep';
import { openStates } from '../steps/listOpenSteps';

function explain(reason: string): Explanation {
  return {
    code: 'Cancelled',
    params: { detail: reason },
    message: `cancelled: ${reason}`,
    objects: [],
  };
}

/** Number of the step that waits, where none runs: nobody observes it. */
async function idleStep(
  trx: Knex.Transaction,
  id: string,
): Promise<number | undefined> {
  const steps = await trx<StepRow>('step_execution')
    .where({ execution_id: id })
    .orderBy('number')
    .select('number', 'state');
  if (steps.some(({ state }) => openStates.includes(state))) return undefined;
  return steps.find(({ state }) => state === 'Queued')?.number;
}

/**
 * Notes that somebody wants the execution to end; the first reason stands. One
 * of whose steps none runs ends at once, because nobody observes it. An
 * execution that has ended is left as it is (R12).
 */
export async function requestCancel(
  database: Database,
  id: string,
  reason: string,
): Promise<void> {
  await database.knex.transaction(async trx => {
    const execution = await trx<ExecutionRow>('execution')
      .where({ id, cancel_reason: null })
      .whereNot({ state: 'Finished' })
      .forUpdate()
      .first('id', 'last_seq');
    if (!execution) return;
    const idle = await idleStep(trx, id);
    const now = await database.now(trx);
    const ended =
      idle === undefined
        ? {}
        : await endIdleStep(trx, execution, idle, {
            outcome: 'Cancelled',
            explanation: explain(reason),
            now,
          });
    await trx('execution')
      .where({ id })
      .update({
        ...ended,
        cancel_reason: reason,
        sequence: trx.raw('sequence + 1'),
      });
  });
}
