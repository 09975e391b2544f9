import { Draft, DraftStep, targetsOf } from '../../executions/Draft';
import { KeyedAnswer } from '../../executions/ExecutionStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { redactManifest } from '../../redaction/redactManifest';
import { Knex } from 'knex';
import { Database } from '../Database';
import { answerClaim } from '../idempotency/answerClaim';
import { isPlaceTaken } from './startWaiting';
import { lockPlace, takeOver } from './takeOver';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/** What is recorded. */
export interface NewExecution {
  id: string;
  draft: Draft;
  keyed?: KeyedAnswer;
}

/** How an execution begins. */
interface Beginning {
  now: number;
  /** Its first step runs from now on. */
  isStarted: boolean;
  awaitsTurn: boolean;
}

/**
 * Records an execution, its steps and what they applied, takes over what it
 * takes over of others (R11), and starts the first step, unless the execution
 * waits for its turn or for its pipeline; everything is redacted on its way in.
 * One transaction. Gives whether it was started.
 *
 * Locks are taken in the order place, key, executions by id.
 */
export async function insertExecution(
  database: Database,
  manifests: AppliedManifests,
  { id, draft, keyed }: NewExecution,
): Promise<boolean> {
  const rows = draft.steps.map((step, index) => ({
    step,
    number: index + 1,
    applied: appliedRows(id, index + 1, step),
  }));
  return database.knex.transaction(async trx => {
    // Before the clock: who is recorded later is later by the clock too.
    await lockPlace(trx, draft);
    const beginning = await beginningOf(database, trx, draft);
    const { isStarted, awaitsTurn } = beginning;
    if (keyed) await answerClaim(trx, keyed.claim, keyed.answer(isStarted));
    await trx('execution').insert(executionRow(id, draft, beginning));
    await trx.batchInsert('execution_target', targetRows(id, draft), batchSize);
    await trx.batchInsert(
      'step_execution',
      rows.map(({ step, number }) => stepRow(id, number, step, beginning)),
      batchSize,
    );
    await trx.batchInsert(
      'applied_object',
      rows.flatMap(({ applied }) => applied),
      batchSize,
    );
    // Who waits until the others have ended takes nothing over.
    if (!awaitsTurn) await takeOver(trx, { id, draft }, manifests);
    return isStarted;
  });
}

async function beginningOf(
  database: Database,
  trx: Knex.Transaction,
  draft: Draft,
): Promise<Beginning> {
  const awaitsTurn =
    draft.concurrency === 'wait' && (await isPlaceTaken(trx, draft));
  const isStarted = !awaitsTurn && draft.report === 'complete';
  return { now: await database.now(trx), isStarted, awaitsTurn };
}

function executionRow(
  id: string,
  draft: Draft,
  { now, isStarted, awaitsTurn }: Beginning,
) {
  return {
    id,
    entity_ref: draft.entityRef,
    environment: draft.environment,
    version: draft.version,
    title: draft.title,
    source_type: draft.source.type,
    source: JSON.stringify(draft.source),
    state: isStarted ? 'Running' : 'Queued',
    warnings: JSON.stringify(draft.warnings),
    created_at: now,
    started_at: isStarted ? now : undefined,
    sequence: 1,
    last_seq: 0,
    report: draft.report,
    awaits_turn: awaitsTurn,
  };
}

/** The clusters and namespaces of a draft, as rows. */
export function targetRows(id: string, draft: Draft) {
  return targetsOf(draft).map(({ cluster, namespace }) => ({
    execution_id: id,
    cluster,
    namespace: namespace ?? '',
  }));
}

/** What a pipeline reports as complete is applied already, so it is checked at once. */
function stepRow(
  id: string,
  number: number,
  step: DraftStep,
  { now, isStarted }: Beginning,
) {
  const isRunning = isStarted && number === 1;
  return {
    execution_id: id,
    number,
    name: step.name,
    type: step.type,
    state: isRunning ? 'Checking' : 'Queued',
    targets: JSON.stringify(step.targets),
    check: JSON.stringify(step.check),
    continue_on_failure: step.continueOnFailure,
    started_at: isRunning ? now : undefined,
    counts: '{}',
    warnings: '[]',
    objects_version: 0,
  };
}

/** What a step applied, redacted, as rows. */
export function appliedRows(id: string, number: number, step: DraftStep) {
  return step.applied.map((object, position) => ({
    execution_id: id,
    step: number,
    position,
    cluster: object.cluster,
    api_version: object.apiVersion,
    kind: object.kind,
    namespace: object.namespace,
    name: object.name,
    uid: object.uid,
    generation: object.generation,
    resource_version: object.resourceVersion,
    manifest:
      object.manifest && JSON.stringify(redactManifest(object.manifest)),
  }));
}
