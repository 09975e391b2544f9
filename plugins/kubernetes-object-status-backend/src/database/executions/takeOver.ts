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
import {
  AppliedObjectRow,
  ExecutionRow,
  fromJson,
  StepRow,
  toOptional,
} from '../rows';
import { handOverWatched } from '../afterwatch/handOverWatched';
import { toApplied } from '../steps/toApplied';
import { linkSuccessor, selectUnnamed } from './linkSuccessor';
import { lockExecutions, Place } from './lockExecutions';

type Named = Pick<ExecutionRow, 'id' | 'version' | 'title'>;
type TakeableStep = Pick<StepRow, 'execution_id' | 'number' | 'state'>;

/** An execution that is being recorded, with whole manifests. */
export interface Taker {
  id: string;
  draft: Pick<Draft, 'entityRef' | 'environment' | 'version' | 'title'> &
    Pick<Draft, 'steps'>;
}

/** What a takeover is decided by. */
export interface TakeoverOptions {
  now: number;
  manifests: AppliedManifests;
  /** Executions that are left alone: they become the taker, or belong to it. */
  except?: string[];
  /** Default: what the engine says of two reports. */
  isTaken?: (mine: AppliedObject, theirs: AppliedObject) => boolean;
}

/**
 * R11: marks the steps that an execution takes over by being recorded, those
 * that wait for their turn included: their observation ends them `Superseded`.
 * A step whose observation saw other images first and ended it gets the name of
 * its successor. What is watched after its end is handed over. The place must be
 * locked.
 */
export async function takeOver(
  trx: Knex.Transaction,
  taker: Taker,
  options: TakeoverOptions,
): Promise<TakenStep[]> {
  const { entityRef, environment } = taker.draft;
  if (entityRef === undefined) return [];
  const { now, manifests, except = [], isTaken = takesOver } = options;
  const left = [taker.id, ...except];
  await handOverWatched(trx, manifests, {
    ...{ entityRef, environment, isTaken },
    except: left,
    objects: taker.draft.steps.flatMap(({ applied }) => applied),
  });
  const unnamed = await selectUnnamed(trx, { entityRef, environment }, now);
  const executions = (
    await lockExecutions(
      trx,
      { entityRef, environment },
      unnamed.map(({ execution_id }) => execution_id),
    )
  ).filter(({ id }) => !left.includes(id));
  if (executions.length === 0) return [];
  const ids = executions.map(({ id }) => id);
  const steps = await selectTakeable(trx, ids, unnamed);
  const objects = await selectObjects(trx, ids);
  const theirs = byName(taker.draft);
  const taken: Array<TakenStep & Pick<StepRow, 'state'>> = [];
  for (const step of steps) {
    const object = objects
      .filter(row => isOf(row, step) && theirs.has(row.name))
      .map(row => toApplied(row, manifests))
      .find(mine => theirs.get(mine.name)?.some(each => isTaken(mine, each)));
    const execution = executions.find(({ id }) => id === step.execution_id);
    if (object && execution) {
      const { state } = step;
      taken.push({ ...toTaken(step, execution, object), state });
    }
  }
  await mark(trx, taker, taken, now);
  return taken;
}

/** What runs or waits, and what was ended by nobody knew whom. */
async function selectTakeable(
  trx: Knex.Transaction,
  executionIds: string[],
  unnamed: Array<Pick<StepRow, 'execution_id' | 'number'>>,
): Promise<TakeableStep[]> {
  const steps: TakeableStep[] = await trx<StepRow>('step_execution')
    .whereIn('execution_id', executionIds)
    .whereNull('superseded_by')
    .orderBy(['execution_id', 'number'])
    .select('execution_id', 'number', 'state');
  return steps.filter(
    step =>
      step.state !== 'Finished' ||
      unnamed.some(
        each =>
          each.execution_id === step.execution_id &&
          each.number === step.number,
      ),
  );
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
function byName({ steps }: Pick<Draft, 'steps'>): Map<string, AppliedObject[]> {
  const found = new Map<string, AppliedObject[]>();
  for (const object of steps.flatMap(({ applied }) => applied)) {
    const known = found.get(object.name);
    if (known) known.push(object);
    else found.set(object.name, [object]);
  }
  return found;
}

function isOf(row: AppliedObjectRow, { execution_id, number }: TakeableStep) {
  return row.execution_id === execution_id && row.step === number;
}

function toTaken(
  step: TakeableStep,
  { id, version, title }: Named,
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
  taker: Taker,
  taken: Array<TakenStep & Pick<StepRow, 'state'>>,
  now: number,
): Promise<void> {
  if (taken.length === 0) return;
  const title = await titleOf(trx, taker);
  for (const { executionId, step, object, state } of taken) {
    const takeover: Takeover = { executionId: taker.id, title, object };
    await trx('step_execution')
      .where({ execution_id: executionId, number: step })
      .update({ superseded_by: JSON.stringify(takeover) });
    if (state === 'Finished') {
      await linkSuccessor(trx, { executionId, step }, takeover, now);
    }
  }
  await addSuperseded(
    trx,
    taker.id,
    taken.map(({ state: _, ...link }) => link),
  );
}

/** Notes on an execution which steps of others it took over, beside those it has. */
export async function addSuperseded(
  trx: Knex.Transaction,
  id: string,
  taken: TakenStep[],
): Promise<void> {
  const row = await trx<ExecutionRow>('execution')
    .where({ id })
    .first('supersedes');
  const known = row?.supersedes ? fromJson<TakenStep[]>(row.supersedes) : [];
  await trx('execution')
    .where({ id })
    .update({ supersedes: JSON.stringify([...known, ...taken]) });
}

/** What people call an execution that is being recorded, or was just now. */
export async function titleOf(
  trx: Knex.Transaction,
  { draft }: Pick<Taker, 'draft'>,
): Promise<string> {
  return nameExecution(draft, await countRuns(trx, draft, draft.version));
}

/** How many executions of a version the place has had, the new one included. */
async function countRuns(
  trx: Knex.Transaction,
  { entityRef, environment }: Place,
  version: string | undefined,
): Promise<number> {
  if (version === undefined || entityRef === undefined) return 1;
  const [{ runs }] = await trx('execution')
    .where({ entity_ref: entityRef, environment, version })
    .whereNull('adopted_by')
    .count({ runs: '*' });
  return Number(runs);
}
