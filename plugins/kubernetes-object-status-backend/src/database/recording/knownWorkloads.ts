import {
  compareRollout,
  identityKey,
  KubernetesObject,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { AppliedObject } from '../../observation/StepStore';
import { redactManifest } from '../../redaction/redactManifest';
import { Rollout } from '../../recording/Rollout';
import { Taker } from '../executions/takeOver';
import { fromJson, KnownWorkloadRow, toOptionalNumber } from '../rows';
import { hasComeAgain } from './hasComeAgain';

/** Rows in one statement: below SQLite's limit of bound values. */
const batchSize = 500;

/** Some at a time, for one statement each. */
export function* batchesOf<T>(all: T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += batchSize) {
    yield all.slice(from, from + batchSize);
  }
}

/** Key of a workload, whatever its uid. */
export function workloadKey({
  cluster,
  workload,
}: Pick<Rollout, 'cluster' | 'workload'>): string {
  const { apiVersion, kind, metadata } = workload;
  const { namespace, name } = metadata;
  return identityKey({ cluster, apiVersion, kind, namespace, name });
}

/** A rollout as it is known; redacted once more, because it is stored. */
export function toRow(
  rollout: Rollout,
  executionId?: string,
): KnownWorkloadRow {
  return {
    id: workloadKey(rollout),
    entity_ref: rollout.entityRef,
    environment: rollout.environment,
    uid: rollout.workload.metadata.uid ?? '',
    template: rollout.template,
    workload: JSON.stringify(redactManifest(rollout.workload)),
    execution_id: executionId ?? null,
    generation: rollout.workload.metadata.generation ?? null,
    missing_since: null,
  };
}

/** What tells whether a workload is the one that is known. */
type Known = Pick<
  KnownWorkloadRow,
  'uid' | 'template' | 'generation' | 'missing_since'
>;

/**
 * Whether a workload is the one that is known, with the template that is known.
 *
 * The template alone does not tell: an API server of another version adds a
 * default to all of them. It counts no generation for that, and one for
 * everything that somebody changes.
 */
export function isKnown(row: Known, rollout: Rollout): boolean {
  const { uid = '', generation } = rollout.workload.metadata;
  if (row.uid !== uid) return false;
  if (row.template === rollout.template) return true;
  return generation !== undefined && knownGeneration(row) === generation;
}

/** Whether nothing is to be written of a workload that is known. */
export function isUpToDate(row: Known, rollout: Rollout): boolean {
  const { generation = -Infinity } = rollout.workload.metadata;
  if (row.missing_since !== null) return false;
  if (row.template !== rollout.template) return false;
  return (knownGeneration(row) ?? -Infinity) >= generation;
}

function knownGeneration(row: Known): number | undefined {
  return toOptionalNumber(row.generation);
}

/** What is known of workloads, by their keys. */
export async function selectKnown<T extends keyof KnownWorkloadRow>(
  knex: Knex,
  keys: string[],
  columns: T[],
): Promise<Array<Pick<KnownWorkloadRow, T>>> {
  const found: Array<Pick<KnownWorkloadRow, T>> = [];
  for (const some of batchesOf([...new Set(keys)])) {
    const rows = await knex<KnownWorkloadRow>('known_workload')
      .whereIn('id', some)
      .select(columns);
    found.push(...(rows as Array<Pick<KnownWorkloadRow, T>>));
  }
  return found;
}

/** Writes workloads that are not known yet; one that another process wrote meanwhile stays. */
export async function insertKnown(
  knex: Knex,
  rollouts: Rollout[],
): Promise<void> {
  for (const some of batchesOf(rollouts)) {
    await knex('known_workload')
      .insert(some.map(rollout => toRow(rollout)))
      .onConflict('id')
      .ignore();
  }
}

/** From now on this is what is known of a workload, and whose rollout it is. */
export async function know(
  trx: Knex.Transaction,
  rollout: Rollout,
  executionId: string,
): Promise<void> {
  await trx('known_workload')
    .insert(toRow(rollout, executionId))
    .onConflict('id')
    .merge();
}

/**
 * Notes whose rollouts a report accounts for: those of the automatic executions
 * that count as it, and those that had happened when it came. What comes after
 * it by other hands is not its own.
 */
export async function remember(
  trx: Knex.Transaction,
  { id, draft }: Taker,
  absorbed: string[],
): Promise<void> {
  if (absorbed.length > 0) {
    await trx('known_workload')
      .whereIn('execution_id', absorbed)
      .update({ execution_id: id });
  }
  const applied = new Map<string, AppliedObject[]>();
  for (const object of draft.steps.flatMap(step => step.applied)) {
    const key = identityKey(object);
    applied.set(key, [...(applied.get(key) ?? []), object]);
  }
  const rows = await selectKnown(
    trx,
    [...applied.keys()],
    ['id', 'workload', 'execution_id'],
  );
  const own: string[] = [];
  for (const row of rows) {
    for (const each of applied.get(row.id) ?? []) {
      if (await hasHappened(trx, each, row, id)) own.push(row.id);
    }
  }
  for (const some of batchesOf(own)) {
    await trx('known_workload')
      .whereIn('id', some)
      .update({ execution_id: id });
  }
}

async function hasHappened(
  trx: Knex.Transaction,
  applied: AppliedObject,
  row: Pick<KnownWorkloadRow, 'workload' | 'execution_id'>,
  own: string,
): Promise<boolean> {
  const workload = fromJson<KubernetesObject>(row.workload);
  const said = compareRollout(applied, { cluster: applied.cluster, workload });
  if (said !== 'Contained') return said === 'Exactly';
  const { generation } = workload.metadata;
  const executionId = row.execution_id ?? undefined;
  return !(await hasComeAgain(trx, applied, { generation, executionId }, own));
}
