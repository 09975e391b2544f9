import {
  Instant,
  StepOutcome,
  StepState,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { StepWrite } from '../../observation/StepStore';
import { maskMessages } from '../../redaction/maskMessages';
import { beginAfterwatch } from '../afterwatch/beginAfterwatch';
import { Database } from '../Database';
import { OutcomeExistsError, RenewedError } from '../errors';
import { progressOf } from '../executions/toExecution';
import { writeCaptures } from '../evidence/writeCaptures';
import { askToTell } from '../notifications/askToTell';
import { countObjects } from '../objects/countObjects';
import { writeObjects } from '../objects/writeObjects';
import { ExecutionRow, fromJson, StepRow } from '../rows';
import { Epochs } from '../shards/claimShards';
import { requireFence } from '../shards/requireFence';
import {
  appendTransitions,
  transitionsOf,
} from '../transitions/appendTransitions';
import { goneTransitions } from '../transitions/goneTransitions';
import { AfterEnd } from './AfterEnd';
import { applySequel, ExecutionChange } from './applySequel';
import { insertOutcome } from './insertOutcome';
import { nameSuccessor } from './nameSuccessor';

/** Rows that a write starts from. */
interface Before {
  execution: Pick<ExecutionRow, 'state' | 'sequence' | 'last_seq'>;
  step: StepRow;
}

/**
 * Writes everything of one look in one transaction and says whether the
 * execution has ended by it. The last write of a step once more changes
 * nothing: its answer was lost.
 *
 * Locks are taken in the order execution, shard; nothing else locks both. What
 * nobody else can write, because it is of the past, needs no fence.
 *
 * @throws OutcomeExistsError - the step has an outcome already
 * @throws FencedError - another process observes one of its clusters now
 * @throws RenewedError - it began anew since its observation took it up
 */
export async function writeStep(
  database: Database,
  epochs: Epochs | 'unfenced',
  asked: StepWrite,
  after: AfterEnd = {},
): Promise<{ hasEnded: boolean }> {
  return database.knex.transaction(async trx => {
    const before = await lockStep(trx, asked);
    const write = nameSuccessor(asked, before.step);
    requireSame(before.step, write);
    if (before.step.last_write_id === write.writeId) {
      return { hasEnded: before.execution.state === 'Finished' };
    }
    requireOpen(before.step);
    if (epochs !== 'unfenced') await requireFence(trx, write, epochs);

    const hasRows = write.rows.length + write.removed.length > 0;
    const version = before.step.objects_version + (hasRows ? 1 : 0);
    const gone = await goneTransitions(trx, write);
    await writeObjects(trx, write, version);
    await writeCaptures(trx, write);
    const counts = await countObjects(trx, write.executionId, write.step);
    await updateStep(trx, write, version, counts);

    const { outcome } = write.state;
    const change = outcome
      ? await conclude(trx, write, outcome, await database.now(trx))
      : { columns: {}, transitions: [] };
    if (outcome) await begin(trx, write, { change, after, database });
    const transitions = [...transitionsOf(write, gone), ...change.transitions];
    await updateExecution(trx, write, before, { ...change, transitions });
    return { hasEnded: change.columns.state === 'Finished' };
  });
}

/** Locks the execution, so that its transitions are numbered one write after the other. */
async function lockStep(
  trx: Knex.Transaction,
  { executionId, step: number }: StepWrite,
): Promise<Before> {
  const execution = await trx<ExecutionRow>('execution')
    .where({ id: executionId })
    .forUpdate()
    .first('state', 'sequence', 'last_seq');
  const step = await trx<StepRow>('step_execution')
    .where({ execution_id: executionId, number })
    .first();
  if (!execution || !step) {
    throw new Error(
      `Step ${number} of execution ${executionId} does not exist`,
    );
  }
  return { execution, step };
}

function requireOpen({ execution_id, number, state }: StepRow): void {
  if (state === 'Finished') throw new OutcomeExistsError(execution_id, number);
}

function requireSame(
  { execution_id, number, renewals }: StepRow,
  write: StepWrite,
): void {
  if (renewals !== (write.renewals ?? 0)) {
    throw new RenewedError(execution_id, number);
  }
}

async function updateStep(
  trx: Knex.Transaction,
  write: StepWrite,
  version: number,
  counts: Record<string, number>,
): Promise<void> {
  const { state, memory } = write;
  await trx('step_execution')
    .where({ execution_id: write.executionId, number: write.step })
    .update({
      state: state.outcome ? 'Finished' : state.phase,
      finished_at: state.outcome?.at,
      reducer_state: JSON.stringify(maskMessages(state)),
      memory: JSON.stringify(memory),
      counts: JSON.stringify(counts),
      warnings: JSON.stringify(
        // Those of the judgement and of its objects alike.
        maskMessages(state.outcome?.warnings ?? state.judged?.warnings ?? []),
      ),
      objects_version: version,
      last_write_id: write.writeId,
    });
}

async function conclude(
  trx: Knex.Transaction,
  { executionId, step }: StepWrite,
  outcome: StepOutcome,
  now: Instant,
): Promise<ExecutionChange> {
  await insertOutcome(trx, executionId, step, outcome);
  return applySequel(trx, executionId, { endedAt: outcome.at, now });
}

/** Outcomes that owners are told of. */
const bad = ['Failed', 'TimedOut'];

/** What begins with the end of a step, in the transaction that ends it. */
async function begin(
  trx: Knex.Transaction,
  write: StepWrite,
  end: { change: ExecutionChange; after: AfterEnd; database: Database },
): Promise<void> {
  const { change, after, database } = end;
  const { watchedMs, isTold } = after;
  if (watchedMs !== undefined) await beginAfterwatch(trx, write, watchedMs);
  const { state, outcome } = change.columns;
  if (!isTold || state !== 'Finished' || !bad.includes(String(outcome))) return;
  const { executionId } = write;
  await askToTell(trx, { executionId, topic: 'outcome' }, database);
}

async function updateExecution(
  trx: Knex.Transaction,
  write: StepWrite,
  { execution, step }: Before,
  { columns, transitions }: ExecutionChange,
): Promise<void> {
  const lastSeq = await appendTransitions(
    trx,
    write.executionId,
    execution.last_seq,
    transitions,
  );
  const hasChanged =
    transitions.length + write.rows.length + write.removed.length > 0 ||
    isShownOtherwise(step, write.state);
  if (!hasChanged) return;
  await trx('execution')
    .where({ id: write.executionId })
    .update({
      ...columns,
      last_seq: lastSeq,
      sequence: execution.sequence + 1,
    });
}

/** Whether a page would show the step otherwise than before. */
function isShownOtherwise(before: StepRow, state: StepState): boolean {
  const previous =
    before.reducer_state === null
      ? undefined
      : fromJson<StepState>(before.reducer_state);
  return (
    before.state !== state.phase ||
    JSON.stringify(progressOf(previous)) !==
      JSON.stringify(progressOf(maskMessages(state)))
  );
}
