import {
  ObjectList,
  ObjectRow as ApiObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Database } from '../Database';
import { readSnapshot } from '../dialect';
import { toIso } from '../executions/toExecution';
import { fromJson, ObjectRow, StepRow } from '../rows';

/**
 * Rows of a step in their places; with `since`, those that changed after that
 * version and the ids of those that went. A version from the future (another
 * database) gets everything.
 */
export async function listObjects(
  { knex }: Database,
  executionId: string,
  step: number,
  since: number | undefined,
): Promise<ObjectList | undefined> {
  return readSnapshot(knex, async trx => {
    const found = await trx<StepRow>('step_execution')
      .where({ execution_id: executionId, number: step })
      .first('objects_version');
    if (!found) return undefined;
    const version = found.objects_version;
    const from = since !== undefined && since <= version ? since : 0;
    // Served by object_current_since_idx.
    const rows = await trx<ObjectRow>('object_current')
      .where({ execution_id: executionId, step })
      .where('version', '>', from)
      .orderBy('position');
    const gone = rows.filter(row => row.removed).map(row => row.object_id);
    return {
      version,
      items: rows.filter(row => !row.removed).map(toObjectRow),
      removed: from === 0 ? [] : gone,
    };
  });
}

/** Field by field: what the engine keeps for itself is not answered. */
export function toObjectRow({ row, position }: ObjectRow): ApiObjectRow {
  const object = fromJson<JudgedObject>(row);
  const { status, reason, params, message, since } = object.status;
  return {
    id: object.id,
    uid: object.uid,
    cluster: object.cluster,
    apiVersion: object.apiVersion,
    kind: object.kind,
    namespace: object.namespace,
    name: object.name,
    applied: object.applied,
    counted: object.counted,
    notCounted: object.notCounted,
    parentId: object.parentId,
    revision: object.revision,
    status,
    reason,
    params,
    message,
    since: toIso(since),
    verified: object.verified,
    cause: object.cause,
    causeParams: object.causeParams,
    warnings: object.warnings,
    columns: object.columns,
    position,
  };
}
