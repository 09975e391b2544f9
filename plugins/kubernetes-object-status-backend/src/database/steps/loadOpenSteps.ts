import {
  Memory,
  ObjectStatusCheck,
  StepState,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { AppliedObject, OpenStep } from '../../observation/StepStore';
import { AppliedManifests } from '../../redaction/AppliedManifests';
import { Manifest } from '../../redaction/redactManifest';
import { Database } from '../Database';
import {
  AppliedObjectRow,
  ExecutionRow,
  fromJson,
  StepRow,
  toNumber,
  toOptional,
  toOptionalNumber,
} from '../rows';

/** States of a step that runs. */
const openStates = ['Applying', 'Checking', 'Stabilizing'];

type OpenRow = StepRow & Pick<ExecutionRow, 'cancel_reason'>;

/** Steps that run and have no outcome, oldest first. */
export async function loadOpenSteps(
  { knex }: Database,
  manifests: AppliedManifests,
): Promise<OpenStep[]> {
  // Served by step_execution_state_idx.
  const rows: OpenRow[] = await knex('step_execution')
    .join('execution', 'execution.id', 'step_execution.execution_id')
    .whereIn('step_execution.state', openStates)
    .select('step_execution.*', 'execution.cancel_reason')
    .orderBy(['step_execution.started_at', 'step_execution.execution_id']);
  return Promise.all(
    rows.map(async row =>
      toOpenStep(row, await loadApplied({ knex }, row, manifests)),
    ),
  );
}

async function loadApplied(
  { knex }: Pick<Database, 'knex'>,
  step: StepRow,
  manifests: AppliedManifests,
): Promise<AppliedObject[]> {
  const rows = await knex<AppliedObjectRow>('applied_object')
    .where({ execution_id: step.execution_id, step: step.number })
    .orderBy('position');
  return rows.map(row => ({
    cluster: row.cluster,
    apiVersion: row.api_version,
    kind: row.kind,
    namespace: toOptional(row.namespace),
    name: row.name,
    uid: toOptional(row.uid),
    generation: toOptionalNumber(row.generation),
    resourceVersion: toOptional(row.resource_version),
    manifest:
      manifests.find(row.execution_id, row.step, row.position) ??
      (row.manifest === null ? undefined : fromJson<Manifest>(row.manifest)),
  }));
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
  };
}

function savedOf({ reducer_state: state, memory }: StepRow): OpenStep['saved'] {
  if (state === null || memory === null) return undefined;
  return {
    state: fromJson<StepState>(state),
    memory: fromJson<Memory>(memory),
  };
}
