import {
  Memory,
  ObjectStatusCheck,
  StepState,
  Takeover,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { AppliedObject, OpenStep } from '../../observation/StepStore';
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
import { toApplied } from './toApplied';

/** States of a step that runs. */
const openStates = ['Applying', 'Checking', 'Stabilizing'];

type OpenRow = StepRow & Pick<ExecutionRow, 'cancel_reason'>;

/** Steps that run and have no outcome, oldest first. */
export async function loadOpenSteps(
  { knex }: Database,
  manifests: AppliedManifests,
): Promise<OpenStep[]> {
  const [rows, objects] = await readSnapshot(knex, trx =>
    Promise.all([selectOpen(trx), selectApplied(trx)]),
  );
  const applied = new Map<string, AppliedObject[]>();
  for (const object of objects) {
    const key = keyOf(object.execution_id, object.step);
    const known = applied.get(key) ?? [];
    known.push(toApplied(object, manifests));
    applied.set(key, known);
  }
  return rows.map(row =>
    toOpenStep(row, applied.get(keyOf(row.execution_id, row.number)) ?? []),
  );
}

/** Served by step_execution_state_idx. */
function selectOpen(trx: Knex.Transaction): Promise<OpenRow[]> {
  return trx('step_execution')
    .join('execution', 'execution.id', 'step_execution.execution_id')
    .whereIn('step_execution.state', openStates)
    .select('step_execution.*', 'execution.cancel_reason')
    .orderBy(['step_execution.started_at', 'step_execution.execution_id']);
}

function selectApplied(trx: Knex.Transaction): Promise<AppliedObjectRow[]> {
  return trx('applied_object')
    .join('step_execution', {
      'step_execution.execution_id': 'applied_object.execution_id',
      'step_execution.number': 'applied_object.step',
    })
    .whereIn('step_execution.state', openStates)
    .select('applied_object.*')
    .orderBy('applied_object.position');
}

function keyOf(executionId: string, step: number): string {
  return `${executionId}/${step}`;
}

function toOpenStep(row: OpenRow, applied: AppliedObject[]): OpenStep {
  return {
    executionId: row.execution_id,
    step: row.number,
    startedAt: toNumber(row.started_at ?? 0),
    check: fromJson<ObjectStatusCheck>(row.check),
    applied,
    saved: savedOf(row),
    cancelRequested:
      row.cancel_reason === null ? undefined : { reason: row.cancel_reason },
    supersededBy:
      row.superseded_by === null
        ? undefined
        : fromJson<Takeover>(row.superseded_by),
  };
}

function savedOf({ reducer_state: state, memory }: StepRow): OpenStep['saved'] {
  if (state === null || memory === null) return undefined;
  return {
    state: fromJson<StepState>(state),
    memory: fromJson<Memory>(memory),
  };
}
