import { Explanation } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Database } from '../Database';
import { ExecutionRow, StepRow } from '../rows';
import { applySequel } from '../steps/applySequel';
import { insertOutcome } from '../steps/insertOutcome';
import { openStates } from '../steps/listOpenSteps';
import {
  appendTransitions,
  stepTransition,
} from '../transitions/appendTransitions';

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

/** Ends an execution none of whose steps runs. */
async function endIdle(
  trx: Knex.Transaction,
  { id, last_seq }: Pick<ExecutionRow, 'id' | 'last_seq'>,
  number: number,
  cancel: { reason: string; now: number },
): Promise<Record<string, unknown>> {
  const { reason, now } = cancel;
  const explanation = explain(reason);
  await trx('step_execution')
    .where({ execution_id: id, number })
    .update({ state: 'Finished', finished_at: now });
  await insertOutcome(trx, id, number, {
    outcome: 'Cancelled',
    at: now,
    stabilized: false,
    verified: false,
    explanation,
  });
  const sequel = await applySequel(trx, id, { endedAt: now, now });
  const lastSeq = await appendTransitions(trx, id, last_seq, [
    stepTransition(number, now, 'Cancelled', explanation.message),
    ...sequel.transitions,
  ]);
  return { ...sequel.columns, last_seq: lastSeq };
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
        : await endIdle(trx, execution, idle, { reason, now });
    await trx('execution')
      .where({ id })
      .update({
        ...ended,
        cancel_reason: reason,
        sequence: trx.raw('sequence + 1'),
      });
  });
}
