import { Explanation } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Database } from '../Database';
import { ExecutionRow, StepRow, toNumber } from '../rows';
import { endIdleStep, IdleChange } from '../steps/endIdleStep';
import { openStates } from '../steps/listOpenSteps';

const dayMs = 24 * 3_600_000;

/** R7, `limits.stepMaxAge`: as long as the engine lets a step run at most. */
const longestSilenceMs = 7 * dayMs;

type Abandoned = Pick<ExecutionRow, 'id' | 'created_at' | 'last_seq'>;

function explain(silenceMs: number): Explanation {
  const days = silenceMs / dayMs;
  return {
    code: 'Abandoned',
    params: { days },
    message: `its pipeline reported nothing for ${days} days: it was not started, and nothing of it was verified`,
    objects: [],
  };
}

/** Those that may be, by their age alone. Served by execution_state_idx. */
function selectOld(knex: Knex, before: number): Promise<string[]> {
  return knex<ExecutionRow>('execution')
    .where({ report: 'stepwise', awaits_turn: false })
    .whereIn('state', ['Queued', 'Running'])
    .where('created_at', '<=', before)
    .orderBy('id')
    .pluck('id');
}

/** When a pipeline could have gone on and did not; `undefined` while a step runs. */
function silentSince(
  { created_at }: Abandoned,
  steps: StepRow[],
): number | undefined {
  if (steps.some(({ state }) => openStates.includes(state))) return undefined;
  const ends = steps.map(step => toNumber(step.finished_at ?? 0));
  return Math.max(toNumber(created_at), ...ends);
}

async function endSilent(
  trx: Knex.Transaction,
  id: string,
  options: { now: number; silenceMs: number },
): Promise<boolean> {
  const { now, silenceMs } = options;
  const found = await trx<ExecutionRow>('execution')
    .where({ id, awaits_turn: false })
    .whereNot({ state: 'Finished' })
    .forUpdate()
    .first('id', 'created_at', 'last_seq');
  if (!found) return false;
  const steps = await trx<StepRow>('step_execution')
    .where({ execution_id: id })
    .orderBy('number');
  const since = silentSince(found, steps);
  if (since === undefined || now - since < silenceMs) return false;
  const explanation = explain(silenceMs);
  let columns: IdleChange = { last_seq: found.last_seq };
  for (const { number, state } of steps) {
    // One that may fail lets those behind it go on: they are as silent.
    if (state !== 'Queued' || columns.state === 'Finished') continue;
    const { last_seq } = columns;
    const end = { outcome: 'TimedOut', explanation, now } as const;
    columns = await endIdleStep(trx, { id, last_seq }, number, end);
  }
  await trx('execution')
    .where({ id })
    .update({ ...columns, sequence: trx.raw('sequence + 1') });
  return true;
}

/**
 * Ends executions that are reported step by step and of which nothing was
 * reported for so long: their pipeline died between two steps, and nobody else
 * would ever end them. A step that was not started ends `TimedOut`.
 *
 * One that waits for its turn stays: when that comes others decide, who end.
 *
 * @returns ids of those that it ended
 */
export async function endAbandoned(
  database: Database,
  silenceMs = longestSilenceMs,
): Promise<string[]> {
  const { knex } = database;
  const ended: string[] = [];
  const before = (await database.now(knex)) - silenceMs;
  for (const id of await selectOld(knex, before)) {
    const hasEnded = await knex.transaction(async trx =>
      endSilent(trx, id, { now: await database.now(trx), silenceMs }),
    );
    if (hasEnded) ended.push(id);
  }
  return ended;
}
