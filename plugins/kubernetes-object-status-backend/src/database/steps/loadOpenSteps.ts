import {
  Memory,
  ObjectStatusCheck,
  StepState,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  ApplyResult,
  AppliedObject,
  OpenStep,
  StepKey,
} from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Knex } from 'knex';
import { Database } from '../Database';
import { readSnapshot } from '../dialect';
import {
  AppliedObjectRow,
  ExecutionRow,
  fromJson,
  StepRow,
  toNumber,
} from '../rows';
import { askedOf, openStates } from './listOpenSteps';
import { toApplied } from './toApplied';

type OpenRow = StepRow & Pick<ExecutionRow, 'cancel_reason'>;

/** Ids in one statement: below SQLite's limit of bound values. */
const batchSize = 500;

/**
 * Steps that run and have no outcome, oldest first, with all that their
 * observation begins with; only those of `keys`, if given.
 */
export async function loadOpenSteps(
  { knex }: Database,
  manifests: AppliedManifests,
  keys?: StepKey[],
): Promise<OpenStep[]> {
  const wanted =
    keys && new Set(keys.map(key => keyOf(key.executionId, key.step)));
  const [rows, objects] = await readSnapshot(knex, async trx => {
    const ids = keys && [
      ...new Set(keys.map(({ executionId }) => executionId)),
    ];
    return [
      await inBatches(ids, some => selectOpen(trx, some)),
      await inBatches(ids, some => selectApplied(trx, some)),
    ] as const;
  });
  const applied = new Map<string, AppliedObject[]>();
  for (const object of objects) {
    const key = keyOf(object.execution_id, object.step);
    const known = applied.get(key) ?? [];
    known.push(toApplied(object, manifests));
    applied.set(key, known);
  }
  return rows
    .map(row =>
      toOpenStep(row, applied.get(keyOf(row.execution_id, row.number)) ?? []),
    )
    .filter(step => !wanted || wanted.has(keyOf(step.executionId, step.step)))
    .sort((one, other) => one.startedAt - other.startedAt);
}

async function inBatches<T>(
  ids: string[] | undefined,
  select: (ids: string[] | undefined) => Promise<T[]>,
): Promise<T[]> {
  if (!ids) return select(undefined);
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    found.push(...(await select(ids.slice(from, from + batchSize))));
  }
  return found;
}

/** Served by step_execution_state_idx, or by the primary key. */
async function selectOpen(
  trx: Knex.Transaction,
  executionIds: string[] | undefined,
): Promise<OpenRow[]> {
  const query = trx('step_execution')
    .join('execution', 'execution.id', 'step_execution.execution_id')
    .whereIn('step_execution.state', openStates)
    .select('step_execution.*', 'execution.cancel_reason')
    .orderBy(['step_execution.started_at', 'step_execution.execution_id']);
  if (executionIds) query.whereIn('step_execution.execution_id', executionIds);
  return query;
}

async function selectApplied(
  trx: Knex.Transaction,
  executionIds: string[] | undefined,
): Promise<AppliedObjectRow[]> {
  const query = trx('applied_object')
    .join('step_execution', {
      'step_execution.execution_id': 'applied_object.execution_id',
      'step_execution.number': 'applied_object.step',
    })
    .whereIn('step_execution.state', openStates)
    .select('applied_object.*')
    .orderBy('applied_object.position');
  if (executionIds) query.whereIn('applied_object.execution_id', executionIds);
  return query;
}

function keyOf(executionId: string, step: number): string {
  return `${executionId}/${step}`;
}

function toOpenStep(row: OpenRow, applied: AppliedObject[]): OpenStep {
  const asked = askedOf(row);
  const result = row.apply_result;
  return {
    executionId: row.execution_id,
    step: row.number,
    startedAt: toNumber(row.started_at ?? 0),
    check: fromJson<ObjectStatusCheck>(row.check),
    applied: asked.isApplying ? [] : applied,
    applyResult: result === null ? undefined : fromJson<ApplyResult>(result),
    saved: savedOf(row),
    ...asked,
  };
}

function savedOf({ reducer_state: state, memory }: StepRow): OpenStep['saved'] {
  if (state === null || memory === null) return undefined;
  return {
    state: fromJson<StepState>(state),
    memory: fromJson<Memory>(memory),
  };
}
