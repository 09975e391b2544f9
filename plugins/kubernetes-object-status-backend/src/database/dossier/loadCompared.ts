import {
  identityKey,
  StatusChange,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { AppliedOfStep, ComparedExecution } from '../../dossier/DossierStore';
import { Visibility } from '../../executions/ExecutionStore';
import { Manifest } from '../../redaction/redactManifest';
import { Database } from '../Database';
import { readSnapshot } from '../dialect';
import { toExecution, toSummary } from '../executions/toExecution';
import { whereCriteria } from '../executions/whereCriteria';
import {
  AppliedObjectRow,
  ExecutionRow,
  fromJson,
  OutcomeRow,
  StepRow,
  toNumber,
  toOptional,
  TransitionRow,
} from '../rows';

/** As it is stored: what is in memory whole is for the engine alone. */
function toAppliedOfStep(row: AppliedObjectRow): AppliedOfStep {
  const { manifest } = row;
  return {
    step: row.step,
    cluster: row.cluster,
    apiVersion: row.api_version,
    kind: row.kind,
    namespace: toOptional(row.namespace),
    name: row.name,
    manifest: manifest === null ? undefined : fromJson<Manifest>(manifest),
  };
}

async function readApplied(
  trx: Knex.Transaction,
  executionId: string,
): Promise<AppliedOfStep[]> {
  const rows = await trx<AppliedObjectRow>('applied_object')
    .where({ execution_id: executionId })
    .orderBy(['step', 'position']);
  return rows.map(toAppliedOfStep);
}

/** Changes of the applied objects; what hangs on them is not read whole. */
async function readChanges(
  trx: Knex.Transaction,
  executionId: string,
  applied: AppliedOfStep[],
): Promise<StatusChange[]> {
  const ids = new Set(applied.map(identityKey));
  const kinds = [...new Set(applied.map(({ kind }) => kind))];
  // Served by the primary key: it reads the history of one execution.
  const rows: Array<
    Pick<TransitionRow, 'step' | 'at' | 'object_id' | 'status'>
  > = await trx<TransitionRow>('object_transition')
    .where({ execution_id: executionId, subject: 'object' })
    .whereIn('kind', kinds)
    .orderBy('seq')
    .select('step', 'at', 'object_id', 'status');
  return rows.flatMap(({ step, at, object_id: objectId, status }) =>
    objectId !== null && ids.has(objectId)
      ? [{ step, objectId, at: toNumber(at), status: status ?? '' }]
      : [],
  );
}

/** An execution with everything that it is compared by, if the caller may see it. */
export async function loadCompared(
  { knex }: Database,
  id: string,
  visibility: Visibility,
): Promise<ComparedExecution | undefined> {
  // One snapshot: steps, outcomes and history must be those of one moment.
  return readSnapshot(knex, async trx => {
    const query = trx<ExecutionRow>('execution').where({ id }).first();
    if (visibility) whereCriteria(query, visibility);
    const row = await query;
    if (!row) return undefined;
    const steps = await trx<StepRow>('step_execution')
      .where({ execution_id: id })
      .orderBy('number');
    const outcomes = await trx<OutcomeRow>('outcome').where({
      execution_id: id,
    });
    const applied = await readApplied(trx, id);
    return {
      execution: toExecution(row, steps, outcomes),
      summary: toSummary(row, steps.length),
      applied,
      changes: await readChanges(trx, id, applied),
    };
  });
}
