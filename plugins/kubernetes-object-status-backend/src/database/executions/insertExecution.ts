import { Draft } from '../../executions/Draft';
import { Begun, KeyedAnswer } from '../../executions/ExecutionStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Knex } from 'knex';
import { Database } from '../Database';
import { answerClaim } from '../idempotency/answerClaim';
import { absorb, adoptRunning, findRunning } from '../recording/adopt';
import { findRecorded } from '../recording/findRecorded';
import { remember } from '../recording/knownWorkloads';
import { yieldToLater } from '../recording/yieldToLater';
import { ExecutionRow } from '../rows';
import { Beginning, insertRows } from './insertRows';
import { lockExecutions, lockNamespaces, lockPlace } from './lockExecutions';
import { isPlaceTaken } from './startWaiting';
import { takeOver } from './takeOver';

/** What is recorded. */
export interface NewExecution {
  id: string;
  draft: Draft;
  keyed?: KeyedAnswer;
}

/** Automatic executions of the same rollouts, and the one that becomes the report. */
interface Recorded {
  executions: ExecutionRow[];
  adopted?: ExecutionRow;
}

/**
 * Records an execution, its steps and what they applied, takes over what it
 * takes over of others (R11), and starts the first step, unless the execution
 * waits for its turn or for its pipeline; everything is redacted on its way in.
 * An automatic execution of the same rollout that runs becomes the report; one
 * that has ended counts as it. One transaction.
 *
 * Locks are taken in the order place, namespaces, executions by id, key.
 */
export async function insertExecution(
  database: Database,
  manifests: AppliedManifests,
  { id: ownId, draft, keyed }: NewExecution,
): Promise<Begun> {
  return database.knex.transaction(async trx => {
    // Before the clock: who is recorded later is later by the clock too.
    await lockPlace(trx, draft);
    await lockNamespaces(trx, draft);
    const now = await database.now(trx);
    const found = await lockRecorded(trx, draft, now);
    const beginning = await beginningOf(trx, draft, now, found);
    const { isStarted, awaitsTurn } = beginning;
    const { executions, adopted } = await chooseAdopted(trx, found, isStarted);
    const id = adopted?.id ?? ownId;
    const begun = { id, isStarted, isAdopted: adopted !== undefined };
    if (keyed) await answerClaim(trx, keyed.claim, keyed.answer(begun));
    if (adopted) await adoptRunning(trx, adopted, draft, beginning);
    else await insertRows(trx, id, draft, beginning);
    const taker = { id, draft };
    const others = executions.filter(each => each.id !== id);
    await absorb(trx, taker, others);
    // Who waits until the others have ended takes nothing over.
    const except = others.map(each => each.id);
    if (!awaitsTurn) await takeOver(trx, taker, { now, manifests, except });
    await yieldToLater(trx, taker, except);
    await remember(trx, taker, except);
    if (adopted) manifests.move(ownId, id);
    return begun;
  });
}

/**
 * A pipeline that reports step by step has not applied anything yet: what it
 * adopts shows when it has.
 */
async function lockRecorded(
  trx: Knex.Transaction,
  draft: Draft,
  now: number,
): Promise<ExecutionRow[]> {
  if (draft.report !== 'complete') return [];
  const ids = await findRecorded(trx, draft, now);
  if (ids.length === 0) return [];
  const locked = await lockExecutions(trx, draft, ids);
  return locked.filter(({ id }) => ids.includes(id));
}

async function beginningOf(
  trx: Knex.Transaction,
  draft: Draft,
  now: number,
  recorded: ExecutionRow[],
): Promise<Beginning> {
  const own = recorded.map(({ id }) => id);
  const awaitsTurn =
    draft.concurrency === 'wait' && (await isPlaceTaken(trx, draft, own));
  const isStarted = !awaitsTurn && draft.report === 'complete';
  return { now, isStarted, awaitsTurn };
}

async function chooseAdopted(
  trx: Knex.Transaction,
  executions: ExecutionRow[],
  isStarted: boolean,
): Promise<Recorded> {
  if (!isStarted || executions.length === 0) return { executions };
  return { executions, adopted: await findRunning(trx, executions) };
}
