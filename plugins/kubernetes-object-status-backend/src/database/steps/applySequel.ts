import {
  Explanation,
  Instant,
  OutcomeName,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { sequence, Sequel } from '../../executions/sequence';
import { ExecutionRow, fromJson, OutcomeRow, StepRow } from '../rows';
import {
  NewTransition,
  stepTransition,
} from '../transitions/appendTransitions';
import { insertOutcome } from './insertOutcome';

/** What an execution becomes through the outcome of one of its steps. */
export interface ExecutionChange {
  columns: Record<string, string | number | undefined>;
  transitions: NewTransition[];
}

/**
 * Starts, skips or ends what follows from a step's outcome. What ends has ended
 * when the step did; what starts, starts now.
 */
export async function applySequel(
  trx: Knex.Transaction,
  executionId: string,
  times: { endedAt: Instant; now: Instant },
): Promise<ExecutionChange> {
  const { endedAt, now } = times;
  const steps = await trx<StepRow>('step_execution')
    .where({ execution_id: executionId })
    .orderBy('number')
    .select('number', 'name', 'continue_on_failure');
  const outcomes = await trx<OutcomeRow>('outcome').where({
    execution_id: executionId,
  });
  const byStep = new Map(outcomes.map(row => [row.step, row]));
  const sequel = sequence(
    steps.map(step => ({
      number: step.number,
      continueOnFailure: Boolean(step.continue_on_failure),
      outcome: byStep.get(step.number)?.outcome as OutcomeName | undefined,
    })),
  );
  if (sequel.start !== undefined && !(await isStepwise(trx, executionId))) {
    await startStep(trx, executionId, sequel.start, now);
  }
  const skipped = explainSkip(sequel, steps, byStep);
  for (const number of sequel.skip) {
    await skipStep(trx, executionId, number, endedAt, skipped);
  }
  return {
    columns: sequel.finish ? finished(sequel, byStep, endedAt) : {},
    transitions: sequel.skip.map(number =>
      stepTransition(number, endedAt, 'Skipped', skipped.message),
    ),
  };
}

/** Whether its pipeline says when a step starts. */
async function isStepwise(trx: Knex.Transaction, id: string): Promise<boolean> {
  const row = await trx<ExecutionRow>('execution')
    .where({ id })
    .first('report');
  return row?.report === 'stepwise';
}

async function startStep(
  trx: Knex.Transaction,
  executionId: string,
  number: number,
  now: Instant,
): Promise<void> {
  await trx('step_execution')
    .where({ execution_id: executionId, number })
    .update({ state: 'Checking', started_at: now });
}

async function skipStep(
  trx: Knex.Transaction,
  executionId: string,
  number: number,
  at: Instant,
  explanation: Explanation,
): Promise<void> {
  await trx('step_execution')
    .where({ execution_id: executionId, number })
    .update({ state: 'Finished', finished_at: at });
  await insertOutcome(trx, executionId, number, {
    outcome: 'Skipped',
    at,
    stabilized: false,
    verified: false,
    explanation,
  });
}

function explainSkip(
  { stoppedBy }: Sequel,
  steps: Array<Pick<StepRow, 'number' | 'name'>>,
  outcomes: Map<number, OutcomeRow>,
): Explanation {
  const number = stoppedBy ?? 0;
  const name = steps.find(step => step.number === number)?.name ?? '';
  const outcome = outcomes.get(number)?.outcome ?? '';
  return {
    code: 'SkippedAfter',
    params: { step: number, name, outcome },
    message: `Skipped, because step ${number} (${name}) ended ${outcome}.`,
    objects: [],
  };
}

function finished(
  { finish, worst }: Sequel,
  outcomes: Map<number, OutcomeRow>,
  endedAt: Instant,
): ExecutionChange['columns'] {
  const row = worst === undefined ? undefined : outcomes.get(worst);
  const explanation = row && fromJson<Explanation>(row.explanation);
  return {
    state: 'Finished',
    outcome: finish,
    finished_at: endedAt,
    cause_code: explanation?.cause,
    explanation: explanation?.message,
  };
}
