import { Draft, DraftStep, targetsOf } from '../../executions/Draft';
import { KeyedAnswer } from '../../executions/ExecutionStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { redactManifest } from '../../redaction/redactManifest';
import { Database } from '../Database';
import { answerClaim } from '../idempotency/answerClaim';
import { lockPlace, takeOver } from './takeOver';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/** What is recorded. */
export interface NewExecution {
  id: string;
  draft: Draft;
  keyed?: KeyedAnswer;
}

/**
 * Records an execution, its steps and what they applied, takes over what it
 * takes over of others (R11), and starts the first step; everything is redacted
 * on its way in. One transaction.
 *
 * Locks are taken in the order key, place, executions by id.
 */
export async function insertExecution(
  database: Database,
  manifests: AppliedManifests,
  { id, draft, keyed }: NewExecution,
): Promise<void> {
  const rows = draft.steps.map((step, index) => ({
    step,
    number: index + 1,
    applied: appliedRows(id, index + 1, step),
  }));
  await database.knex.transaction(async trx => {
    if (keyed) await answerClaim(trx, keyed.claim, keyed.answer);
    // Before the clock: who is recorded later is later by the clock too.
    await lockPlace(trx, draft);
    const now = await database.now(trx);
    await trx('execution').insert(executionRow(id, draft, now));
    await trx.batchInsert('execution_target', targetRows(id, draft), batchSize);
    await trx.batchInsert(
      'step_execution',
      rows.map(({ step, number }) => stepRow(id, number, step, now)),
      batchSize,
    );
    await trx.batchInsert(
      'applied_object',
      rows.flatMap(({ applied }) => applied),
      batchSize,
    );
    await takeOver(trx, { id, draft }, manifests);
  });
}

function executionRow(id: string, draft: Draft, now: number) {
  return {
    id,
    entity_ref: draft.entityRef,
    environment: draft.environment,
    version: draft.version,
    title: draft.title,
    source_type: draft.source.type,
    source: JSON.stringify(draft.source),
    state: 'Running',
    warnings: JSON.stringify(draft.warnings),
    created_at: now,
    started_at: now,
    sequence: 1,
    last_seq: 0,
  };
}

function targetRows(id: string, draft: Draft) {
  return targetsOf(draft).map(({ cluster, namespace }) => ({
    execution_id: id,
    cluster,
    namespace: namespace ?? '',
  }));
}

/** What a pipeline reports as complete is applied already, so it is checked at once. */
function stepRow(id: string, number: number, step: DraftStep, now: number) {
  const isFirst = number === 1;
  return {
    execution_id: id,
    number,
    name: step.name,
    type: step.type,
    state: isFirst ? 'Checking' : 'Queued',
    targets: JSON.stringify(step.targets),
    check: JSON.stringify(step.check),
    continue_on_failure: step.continueOnFailure,
    started_at: isFirst ? now : undefined,
    counts: '{}',
    warnings: '[]',
    objects_version: 0,
  };
}

function appliedRows(id: string, number: number, step: DraftStep) {
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
