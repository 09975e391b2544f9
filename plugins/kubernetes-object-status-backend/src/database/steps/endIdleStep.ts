import {
  Explanation,
  OutcomeName,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { ExecutionRow } from '../rows';
import {
  appendTransitions,
  stepTransition,
} from '../transitions/appendTransitions';
import { applySequel, ExecutionChange } from './applySequel';
import { insertOutcome } from './insertOutcome';

/** How a step ends that was never started. */
export interface IdleEnd {
  outcome: OutcomeName;
  explanation: Explanation;
  now: number;
}

/** What an execution becomes by that, as columns. */
export type IdleChange = ExecutionChange['columns'] & { last_seq: number };

/**
 * Ends a step that waits and that nobody observes, and what follows from it.
 * The execution must be locked, and gets the columns from the caller.
 */
export async function endIdleStep(
  trx: Knex.Transaction,
  { id, last_seq }: Pick<ExecutionRow, 'id' | 'last_seq'>,
  number: number,
  { outcome, explanation, now }: IdleEnd,
): Promise<IdleChange> {
  await trx('step_execution')
    .where({ execution_id: id, number })
    .update({ state: 'Finished', finished_at: now });
  await insertOutcome(trx, id, number, {
    outcome,
    at: now,
    stabilized: false,
    verified: false,
    explanation,
  });
  const sequel = await applySequel(trx, id, { endedAt: now, now });
  const lastSeq = await appendTransitions(trx, id, last_seq, [
    stepTransition(number, now, outcome, explanation.message),
    ...sequel.transitions,
  ]);
  return { ...sequel.columns, last_seq: lastSeq };
}
