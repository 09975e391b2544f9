import { TakenStep } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  Takeover,
  takesOver,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Draft } from '../../executions/Draft';
import { nameExecution } from '../../executions/nameExecution';
import { AppliedObject } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { lockUntilEnd } from '../dialect';
import { AppliedObjectRow, ExecutionRow, StepRow, toOptional } from '../rows';
import { toApplied } from '../steps/toApplied';

/** Where executions follow one another: an entity and an environment. */
type Place = Pick<Draft, 'environment'> & { entityRef: string };

type OpenExecution = Pick<ExecutionRow, 'id' | 'version' | 'title'>;
type OpenStep = Pick<StepRow, 'execution_id' | 'number'>;

/** An execution that is being recorded, with whole manifests. */
export interface Taker {
  id: string;
  draft: Draft;
}

/**
 * Lets executions of one place be recorded one after the other, so that of two
 * at once the second sees the first. Held until the transaction ends.
 *
 * Locks are taken in the order place, executions by id; whoever locks an
 * execution takes no place any more.
 */
export async function lockPlace(
  trx: Knex.Transaction,
  { entityRef, environment }: Pick<Draft, 'entityRef' | 'environment'>,
): Promise<void> {
  if (entityRef === undefined) return;
  await lockUntilEnd(trx, JSON.stringify(['place', entityRef, environment]));
}

/**
 * R11: marks the steps that an execution takes over by being recorded, those
 * that wait for their turn included: their observation ends them `Superseded`.
 * The place must be locked.
 */
export async function takeOver(
  trx: Knex.Transaction,
  taker: Taker,
  manifests: AppliedManifests,
): Promise<TakenStep[]> {
  const { entityRef, environment } = taker.draft;
  if (entityRef === undefined) return [];
  const place = { entityRef, environment };
  const executions = await lockOpen(trx, place, taker.id);
  if (executions.length === 0) return [];
  const ids = executions.map(({ id }) => id);
  const steps = await selectSteps(trx, ids);
  const objects = await selectObjects(trx, ids);
  const theirs = byName(taker.draft);
  const taken: TakenStep[] = [];
  for (const step of steps) {
    const object = objects
      .filter(row => isOf(row, step) && theirs.has(row.name))
      .map(row => toApplied(row, manifests))
      .find(mine => theirs.get(mine.name)?.some(each => takesOver(mine, each)));
    const execution = executions.find(({ id }) => id === step.execution_id);
    if (object && execution) taken.push(toTaken(step, execution, object));
  }
  if (taken.length > 0) await mark(trx, taker, place, taken);
  return taken;
}

/** Locked, so that none of their steps ends meanwhile. Served by execution_place_state_idx. */
function lockOpen(
  trx: Knex.Transaction,
  { entityRef, environment }: Place,
  takerId: string,
): Promise<OpenExecution[]> {
  return trx<ExecutionRow>('execution')
    .where({ entity_ref: entityRef, environment })
    .whereIn('state', ['Queued', 'Running'])
    .whereNot({ id: takerId })
    .orderBy('id')
    .forUpdate()
    .select('id', 'version', 'title');
}

function selectSteps(
  trx: Knex.Transaction,
  executionIds: string[],
): Promise<OpenStep[]> {
  return trx<StepRow>('step_execution')
    .whereIn('execution_id', executionIds)
    .whereNot({ state: 'Finished' })
    .whereNull('superseded_by')
    .orderBy(['execution_id', 'number'])
    .select('execution_id', 'number');
}

function selectObjects(
  trx: Knex.Transaction,
  executionIds: string[],
): Promise<AppliedObjectRow[]> {
  return trx<AppliedObjectRow>('applied_object')
    .whereIn('execution_id', executionIds)
    .orderBy(['execution_id', 'step', 'position']);
}

/** What a draft applies: what has another name need not be looked at. */
function byName({ steps }: Draft): Map<string, AppliedObject[]> {
  const found = new Map<string, AppliedObject[]>();
  for (const object of steps.flatMap(({ applied }) => applied)) {
    const known = found.get(object.name);
    if (known) known.push(object);
    else found.set(object.name, [object]);
  }
  return found;
}

function isOf(row: AppliedObjectRow, { execution_id, number }: OpenStep) {
  return row.execution_id === execution_id && row.step === number;
}

function toTaken(
  step: OpenStep,
  { id, version, title }: OpenExecution,
  { kind, name }: AppliedObject,
): TakenStep {
  const named = { version: toOptional(version), title: toOptional(title) };
  return {
    executionId: id,
    step: step.number,
    title: nameExecution(named, 1),
    object: `${kind} ${name}`,
  };
}

async function mark(
  trx: Knex.Transaction,
  { id, draft }: Taker,
  place: Place,
  taken: TakenStep[],
): Promise<void> {
  const run = await countRuns(trx, place, draft.version);
  const title = nameExecution(draft, run);
  for (const { executionId, step, object } of taken) {
    const takeover: Takeover = { executionId: id, title, object };
    await trx('step_execution')
      .where({ execution_id: executionId, number: step })
      .update({ superseded_by: JSON.stringify(takeover) });
  }
  await trx('execution')
    .where({ id })
    .update({ supersedes: JSON.stringify(taken) });
}

/** How many executions of a version the place has had, the new one included. */
async function countRuns(
  trx: Knex.Transaction,
  { entityRef, environment }: Place,
  version: string | undefined,
): Promise<number> {
  if (version === undefined) return 1;
  const [{ runs }] = await trx('execution')
    .where({ entity_ref: entityRef, environment, version })
    .count({ runs: '*' });
  return Number(runs);
}
