import { Knex } from 'knex';
import {
  HistoryStore,
  PastRecord,
  UnfinishedPastError,
} from '../../history/HistoryStore';
import { OpenStep } from '../../observation/StepStore';
import { Database } from '../Database';
import { insertRows } from '../executions/insertRows';
import { ExecutionRow, StepRow, toNumber } from '../rows';
import { writeStep } from '../steps/writeStep';

/** Executions of the past in the plugin's database. */
export class DatabaseHistoryStore implements HistoryStore {
  constructor(private readonly database: Database) {}

  insertPast(record: PastRecord): Promise<boolean> {
    return this.database.knex.transaction(trx => insertPast(trx, record));
  }
}

/** Whoever reads sees all of it or nothing: nobody takes a step up meanwhile. */
async function insertPast(
  trx: Knex.Transaction,
  { id, createdAt, draft, play }: PastRecord,
): Promise<boolean> {
  const known = await trx<ExecutionRow>('execution').where({ id }).first('id');
  if (known) return false;
  let now = createdAt;
  const past: Database = { knex: trx, now: async () => now };
  const beginning = { now, isStarted: true, awaitsTurn: false };
  await insertRows(trx, id, draft, beginning);
  for (let number = 1; number <= draft.steps.length; number++) {
    const open = await findOpen(trx, id, number, draft);
    if (!open) continue;
    let hasOutcome = false;
    for (const write of play(open)) {
      now = write.state.at;
      await writeStep(past, 'unfenced', write);
      hasOutcome = write.state.outcome !== undefined;
    }
    if (!hasOutcome) throw new UnfinishedPastError(number);
  }
  return true;
}

/** A step that is to be played; `undefined` for one that was skipped. */
async function findOpen(
  trx: Knex.Transaction,
  id: string,
  number: number,
  { steps }: PastRecord['draft'],
): Promise<OpenStep | undefined> {
  const row = await trx<StepRow>('step_execution')
    .where({ execution_id: id, number, state: 'Checking' })
    .first('started_at');
  if (!row) return undefined;
  const { check, applied } = steps[number - 1];
  const startedAt = toNumber(row.started_at ?? 0);
  return { executionId: id, step: number, startedAt, check, applied };
}
