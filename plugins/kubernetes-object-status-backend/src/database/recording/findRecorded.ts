import { observedSourceType } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  compareRollout,
  KubernetesObject,
  LiveWorkload,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { Draft } from '../../executions/Draft';
import {
  AppliedObjectRow,
  ExecutionRow,
  fromJson,
  toNumber,
  toOptional,
  toOptionalNumber,
} from '../rows';
import { hasComeAgain } from './hasComeAgain';

/** How long after a rollout was recorded a report may adopt it. */
export const adoptableMs = 15 * 60_000;

/** Names in one statement: below SQLite's limit of bound values. */
const batchSize = 500;

type Row = Pick<ExecutionRow, 'state'> &
  AppliedObjectRow & {
    /** Absent when it is not what is known of the workload any more. */
    known_id: string | null;
  };

/** The workload that an automatic execution was opened for, as it was then. */
export function toLive(row: AppliedObjectRow): LiveWorkload {
  const manifest =
    row.manifest === null
      ? undefined
      : fromJson<Partial<KubernetesObject>>(row.manifest);
  const workload: KubernetesObject = {
    ...manifest,
    apiVersion: row.api_version,
    kind: row.kind,
    metadata: {
      name: row.name,
      namespace: toOptional(row.namespace),
      uid: toOptional(row.uid),
      generation: toOptionalNumber(row.generation),
      resourceVersion: toOptional(row.resource_version),
    },
  };
  return { cluster: row.cluster, workload };
}

/** Served by applied_object_name_idx. */
function selectNamed(
  trx: Knex.Transaction,
  names: string[],
  clusters: string[],
  since: number,
): Promise<Row[]> {
  return trx('applied_object')
    .join('execution', 'execution.id', 'applied_object.execution_id')
    .whereIn('applied_object.name', names)
    .whereIn('applied_object.cluster', clusters)
    .leftJoin(
      'known_workload',
      'known_workload.execution_id',
      'applied_object.execution_id',
    )
    .where('execution.source_type', observedSourceType)
    .where('execution.created_at', '>=', since)
    .whereNull('execution.adopted_by')
    .orderBy('execution.id')
    .select(
      'applied_object.*',
      'execution.state',
      'known_workload.id as known_id',
    );
}

/** Whether a draft applied what an automatic execution was opened for. */
async function isOf(
  trx: Knex.Transaction,
  { steps }: Pick<Draft, 'steps'>,
  row: Row,
  own: string | undefined,
): Promise<boolean> {
  const live = toLive(row);
  for (const { applied, check } of steps) {
    for (const each of applied) {
      const said = compareRollout(each, live, check.ignoreDifferences);
      if (said === 'Exactly') return true;
      // Content may come again: a rollback is not what it goes back to.
      if (row.known_id === null) continue;
      // A name alone tells something only of what goes on now.
      if (said === 'Named' && row.state === 'Running') return true;
      if (said !== 'Contained') continue;
      const now = {
        generation: live.workload.metadata.generation,
        executionId: row.execution_id,
      };
      if (!(await hasComeAgain(trx, each, now, own))) return true;
    }
  }
  return false;
}

/**
 * Ids of the automatic executions of the last minutes that are of the same
 * rollouts as a draft, oldest first. The namespaces must be locked. `own` is the
 * id of the draft's execution, where it is recorded already.
 */
export async function findRecorded(
  trx: Knex.Transaction,
  draft: Pick<Draft, 'steps'>,
  now: number,
  own?: string,
): Promise<string[]> {
  const applied = draft.steps.flatMap(step => step.applied);
  const names = [...new Set(applied.map(({ name }) => name))];
  const clusters = [...new Set(applied.map(({ cluster }) => cluster))];
  const found = new Set<string>();
  for (let from = 0; from < names.length; from += batchSize) {
    const some = names.slice(from, from + batchSize);
    const rows = await selectNamed(trx, some, clusters, now - adoptableMs);
    for (const row of rows) {
      if (await isOf(trx, draft, row, own)) found.add(row.execution_id);
    }
  }
  return [...found].sort();
}

/** An instant of a row; what has none is from before everything. */
export function instantOf(at: ExecutionRow['created_at'] | null): number {
  return at === null ? -Infinity : toNumber(at);
}
