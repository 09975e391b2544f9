import { Knex } from 'knex';
import { Database } from '../Database';
import { ExecutionRow } from '../rows';
import { lockExecutions, lockPlace, Place } from './lockExecutions';

type Waiting = Pick<
  ExecutionRow,
  'id' | 'entity_ref' | 'environment' | 'report'
>;

function openAt(trx: Knex.Transaction, { entity_ref, environment }: Waiting) {
  return trx<ExecutionRow>('execution')
    .where({ entity_ref, environment })
    .whereIn('state', ['Queued', 'Running']);
}

/**
 * Whether an execution that waits for its turn has to: something else is open
 * for its entity and environment. The place must be locked; what is open is
 * locked too, so that it does not end unseen. `except` names what will be the
 * execution itself.
 */
export async function isPlaceTaken(
  trx: Knex.Transaction,
  place: Place,
  except: string[],
): Promise<boolean> {
  if (place.entityRef === undefined) return false;
  const open = await lockExecutions(trx, place);
  return open.some(({ id }) => !except.includes(id));
}

/** Those whose turn it may be, the oldest of each place. Served by execution_state_idx. */
async function selectWaiting(knex: Knex): Promise<Waiting[]> {
  const rows: Waiting[] = await knex<ExecutionRow>('execution')
    .where({ state: 'Queued', awaits_turn: true })
    .orderBy('id')
    .select('id', 'entity_ref', 'environment', 'report');
  const first = new Map<string, Waiting>();
  for (const row of rows) {
    const place = JSON.stringify([row.entity_ref, row.environment]);
    if (!first.has(place)) first.set(place, row);
  }
  return [...first.values()];
}

async function isTurn(
  trx: Knex.Transaction,
  waiting: Waiting,
): Promise<boolean> {
  const before = await openAt(trx, waiting)
    .whereNot({ id: waiting.id })
    .where(others =>
      others.where('id', '<', waiting.id).orWhere({ state: 'Running' }),
    )
    .first('id');
  return before === undefined;
}

async function start(
  trx: Knex.Transaction,
  { id, report }: Waiting,
  now: number,
): Promise<boolean> {
  const isComplete = report === 'complete';
  const started = await trx<ExecutionRow>('execution')
    .where({ id, state: 'Queued', awaits_turn: true })
    .update({
      awaits_turn: false,
      ...(isComplete && { state: 'Running', started_at: now }),
      sequence: trx.raw('sequence + 1'),
    });
  if (started === 0) return false;
  // What is reported step by step starts when its pipeline says so.
  if (isComplete) {
    await trx('step_execution')
      .where({ execution_id: id, number: 1 })
      .update({ state: 'Checking', started_at: now });
  }
  return true;
}

/**
 * Starts executions that waited for their turn and have it now, and gives their
 * ids. Of each entity and environment one goes at a time, the oldest first.
 */
export async function startWaiting(database: Database): Promise<string[]> {
  const started: string[] = [];
  for (const waiting of await selectWaiting(database.knex)) {
    const { entity_ref: entityRef, environment } = waiting;
    const hasStarted = await database.knex.transaction(async trx => {
      await lockPlace(trx, { entityRef: entityRef ?? undefined, environment });
      if (!(await isTurn(trx, waiting))) return false;
      return start(trx, waiting, await database.now(trx));
    });
    if (hasStarted) started.push(waiting.id);
  }
  return started;
}
