import { Knex } from 'knex';
import { Draft, DraftStep, targetsOf } from '../../executions/Draft';
import { redactManifest } from '../../redaction/redactManifest';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/** How an execution begins. */
export interface Beginning {
  now: number;
  /** Its first step runs from now on. */
  isStarted: boolean;
  awaitsTurn: boolean;
}

/** Writes an execution, its steps and what they applied; everything is redacted on its way in. */
export async function insertRows(
  trx: Knex.Transaction,
  id: string,
  draft: Draft,
  beginning: Beginning,
): Promise<void> {
  await trx('execution').insert(executionRow(id, draft, beginning));
  await trx.batchInsert('execution_target', targetRows(id, draft), batchSize);
  await insertSteps(trx, id, draft, beginning);
}

/** Writes the steps of an execution and what they applied, from the one with number `from` on. */
export async function insertSteps(
  trx: Knex.Transaction,
  id: string,
  { steps }: Pick<Draft, 'steps'>,
  beginning: Beginning,
  from = 1,
): Promise<void> {
  const numbered = steps.map((step, index) => ({ step, number: index + 1 }));
  await trx.batchInsert(
    'step_execution',
    numbered
      .filter(({ number }) => number >= from)
      .map(({ step, number }) => stepRow(id, number, step, beginning)),
    batchSize,
  );
  await trx.batchInsert(
    'applied_object',
    numbered.flatMap(({ step, number }) => appliedRows(id, number, step)),
    batchSize,
  );
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
export function targetRows(id: string, draft: Pick<Draft, 'steps'>) {
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
    ...stepColumns(step),
    state: isRunning ? 'Checking' : 'Queued',
    started_at: isRunning ? now : undefined,
    objects_version: 0,
  };
}

/** Columns of a step of which nothing was seen. */
export function stepColumns(step: DraftStep) {
  return {
    name: step.name,
    type: step.type,
    targets: JSON.stringify(step.targets),
    check: JSON.stringify(step.check),
    continue_on_failure: step.continueOnFailure,
    counts: '{}',
    warnings: '[]',
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
