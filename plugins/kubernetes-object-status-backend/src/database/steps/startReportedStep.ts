import { Knex } from 'knex';
import { StepReport } from '../../executions/StepReport';
import { StepReportError } from '../../executions/errors';
import { Database } from '../Database';
import { ExecutionRow, StepRow } from '../rows';
import {
  appendTransitions,
  stepTransition,
} from '../transitions/appendTransitions';

/** A step that its pipeline reports, with its execution locked. */
export interface ReportedStep {
  execution: ExecutionRow;
  step: StepRow;
  steps: StepRow[];
}

/**
 * Locks an execution that is reported step by step, and finds the step.
 *
 * @throws StepReportError - it is reported as a whole, or has no such step
 */
export async function lockReportedStep(
  trx: Knex.Transaction,
  id: string,
  number: number,
): Promise<ReportedStep> {
  const execution = await trx<ExecutionRow>('execution')
    .where({ id })
    .forUpdate()
    .first();
  const steps = await trx<StepRow>('step_execution')
    .where({ execution_id: id })
    .orderBy('number');
  const step = steps.find(each => each.number === number);
  if (!execution || !step) {
    throw new StepReportError(
      'UnknownStep',
      `The execution has no step ${number}: its steps are 1 to ${steps.length}`,
    );
  }
  if (execution.report !== 'stepwise') {
    throw new StepReportError(
      'NotStepwise',
      'The execution was reported as a whole, so its steps start by themselves: create it with report "stepwise" to report them one by one',
    );
  }
  return { execution, step, steps };
}

function requireTurn({ execution, step, steps }: ReportedStep): void {
  if (execution.awaits_turn) {
    throw new StepReportError(
      'ExecutionQueued',
      'Another execution of the same entity and environment still runs: start the step when it has ended',
    );
  }
  const earlier = steps.find(
    ({ number, state }) => number < step.number && state !== 'Finished',
  );
  if (earlier) {
    throw new StepReportError(
      'EarlierStepOpen',
      `Step ${earlier.number} (${earlier.name}) has not ended: start step ${step.number} when it has`,
    );
  }
}

/**
 * A pipeline says that it begins to apply a step: its clock starts. One that
 * has started already stays as it is.
 *
 * @throws StepReportError - it is not its turn; nothing has changed
 */
export async function startReportedStep(
  database: Database,
  id: string,
  number: number,
): Promise<StepReport> {
  return database.knex.transaction(async trx => {
    const reported = await lockReportedStep(trx, id, number);
    const { execution, step } = reported;
    if (step.state !== 'Queued') return { number, state: step.state };
    requireTurn(reported);
    const now = await database.now(trx);
    await trx('step_execution')
      .where({ execution_id: id, number })
      .update({ state: 'Applying', started_at: now });
    const lastSeq = await appendTransitions(trx, id, execution.last_seq, [
      stepTransition(number, now, 'Applying', 'the pipeline applies it'),
    ]);
    await trx('execution')
      .where({ id })
      .update({
        state: 'Running',
        started_at: execution.started_at ?? now,
        last_seq: lastSeq,
        sequence: execution.sequence + 1,
      });
    return { number, state: 'Applying' };
  });
}
