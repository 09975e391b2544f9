import { ObjectRow as ApiObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Knex } from 'knex';
import { StoredObject } from '../../objects/ObjectStore';
import { Manifest } from '../../redaction/redactManifest';
import { Database } from '../Database';
import { readSnapshot } from '../dialect';
import { AppliedObjectRow, fromJson, ObjectRow, TransitionRow } from '../rows';
import { toTransition } from '../transitions/listTransitions';
import { toObjectRow } from './listObjects';

/** More than anybody reads of one object; the last ones stand. */
const mostTransitions = 500;

/** A tree is not deeper; whatever says so goes in circles. */
const mostOwners = 20;

/** The step that an object belongs to. */
interface OfStep {
  executionId: string;
  step: number;
}

/**
 * What was recorded of one object, found by its uid or by the id of its row;
 * as of one moment.
 */
export async function findObject(
  { knex }: Database,
  of: OfStep,
  uidOrId: string,
): Promise<StoredObject | undefined> {
  return readSnapshot(knex, async trx => {
    const row = await findRow(trx, of, uidOrId);
    if (!row) return undefined;
    return {
      row,
      owners: await findOwners(trx, of, row),
      transitions: await findTransitions(trx, of, row.id),
      applied: row.applied ? await findApplied(trx, of, row) : undefined,
    };
  });
}

/** By the primary key; only what was applied has an id that is not its uid. */
async function findRow(
  trx: Knex.Transaction,
  { executionId, step }: OfStep,
  uidOrId: string,
): Promise<ApiObjectRow | undefined> {
  const rows = () =>
    trx<ObjectRow>('object_current').where({
      execution_id: executionId,
      step,
      removed: false,
    });
  const byId = await rows().where({ object_id: uidOrId }).first();
  if (byId) return toObjectRow(byId);
  const all = await rows().orderBy('position');
  return all.map(toObjectRow).find(({ uid }) => uid === uidOrId);
}

async function findOwners(
  trx: Knex.Transaction,
  { executionId, step }: OfStep,
  { parentId }: ApiObjectRow,
): Promise<ApiObjectRow[]> {
  const owners: ApiObjectRow[] = [];
  let next = parentId;
  while (next !== undefined && owners.length < mostOwners) {
    const found = await trx<ObjectRow>('object_current')
      .where({ execution_id: executionId, step, object_id: next })
      .first();
    if (!found) break;
    const owner = toObjectRow(found);
    owners.unshift(owner);
    next = owner.parentId;
  }
  return owners;
}

/** By the primary key: an execution has some thousands at most. */
async function findTransitions(
  trx: Knex.Transaction,
  { executionId, step }: OfStep,
  objectId: string,
) {
  const rows = await trx<TransitionRow>('object_transition')
    .where({ execution_id: executionId, step, object_id: objectId })
    .orderBy('seq', 'desc')
    .limit(mostTransitions);
  return rows.reverse().map(toTransition);
}

async function findApplied(
  trx: Knex.Transaction,
  { executionId, step }: OfStep,
  { cluster, apiVersion, kind, namespace, name }: ApiObjectRow,
): Promise<Manifest | undefined> {
  const found = await trx<AppliedObjectRow>('applied_object')
    .where({
      execution_id: executionId,
      step,
      cluster,
      api_version: apiVersion,
      kind,
      namespace: namespace ?? null,
      name,
    })
    .first('manifest');
  const text = found?.manifest ?? undefined;
  return text === undefined ? undefined : fromJson<Manifest>(text);
}
