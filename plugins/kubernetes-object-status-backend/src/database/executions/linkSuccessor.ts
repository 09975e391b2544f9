import {
  Explanation,
  OutcomeName,
  Takeover,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { maskMessages } from '../../redaction/maskMessages';
import { StepKey } from '../../observation/StepStore';
import { ExecutionRow, fromJson, OutcomeRow, StepRow } from '../rows';
import { explainTakeover, isByUnknown } from '../steps/nameSuccessor';
import {
  appendTransitions,
  stepTransition,
} from '../transitions/appendTransitions';
import { Place } from './lockExecutions';

/** How long a step that other hands ended waits for the name of its successor. */
const linkedMs = 15 * 60_000;

/** What has no end yet ends later than all that have, as the index has it. */
const never = Number.MAX_SAFE_INTEGER;

type UnnamedStep = Pick<StepRow, 'execution_id' | 'number'>;

/**
 * R11: steps of a place that ended a short while ago because somebody whom no
 * execution was known of set other images. Served by execution_finished_idx.
 */
export async function selectUnnamed(
  trx: Knex.Transaction,
  { entityRef, environment }: Place,
  now: number,
): Promise<UnnamedStep[]> {
  const rows: Array<UnnamedStep & Pick<OutcomeRow, 'outcome' | 'explanation'>> =
    await trx('execution')
      .join('step_execution', 'step_execution.execution_id', 'execution.id')
      .join('outcome', {
        'outcome.execution_id': 'step_execution.execution_id',
        'outcome.step': 'step_execution.number',
      })
      .where({
        'execution.entity_ref': entityRef,
        'execution.environment': environment,
        'outcome.outcome': 'Superseded',
      })
      // As the index has it; a superseded step ends its execution.
      .whereRaw(`coalesce(execution.finished_at, ${never}) >= ?`, [
        now - linkedMs,
      ])
      .whereNotNull('execution.finished_at')
      .whereNull('step_execution.superseded_by')
      .select(
        'step_execution.execution_id',
        'step_execution.number',
        'outcome.outcome',
        'outcome.explanation',
      );
  return rows.filter(({ outcome, explanation }) =>
    isByUnknown({
      outcome: outcome as OutcomeName,
      explanation: fromJson<Explanation>(explanation),
    }),
  );
}

/**
 * Gives the outcome of a step that other hands ended the name of who they were.
 * The outcome stays what it is (R12). Its execution must be locked.
 */
export async function linkSuccessor(
  trx: Knex.Transaction,
  { executionId, step }: StepKey,
  takeover: Takeover,
  now: number,
): Promise<void> {
  const explanation = explainTakeover(takeover);
  await trx('outcome')
    .where({ execution_id: executionId, step })
    .update({ explanation: JSON.stringify(maskMessages(explanation)) });
  const execution = await trx<ExecutionRow>('execution')
    .where({ id: executionId })
    .first('outcome', 'last_seq');
  if (!execution) return;
  const lastSeq = await appendTransitions(
    trx,
    executionId,
    execution.last_seq,
    [stepTransition(step, now, 'SuccessorNamed', explanation.message)],
  );
  await trx('execution')
    .where({ id: executionId })
    .update({
      last_seq: lastSeq,
      sequence: trx.raw('sequence + 1'),
      // Of several steps the worst one speaks for the execution.
      ...(execution.outcome === 'Superseded' && {
        explanation: explanation.message,
        cause_code: trx.raw('null'),
      }),
    });
}
