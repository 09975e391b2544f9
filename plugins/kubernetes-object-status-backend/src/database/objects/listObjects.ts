import {
  ObjectList,
  ObjectRow as ApiObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Database } from '../Database';
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
  const found = await knex<StepRow>('step_execution')
    .where({ execution_id: executionId, number: step })
    .first('objects_version');
  if (!found) return undefined;
  const version = found.objects_version;
  const from = since !== undefined && since <= version ? since : 0;
  // Served by object_current_since_idx. Rows written since then belong to a
  // later version, which the caller has not been told yet.
  const rows = await knex<ObjectRow>('object_current')
    .where({ execution_id: executionId, step })
    .where('version', '>', from)
    .where('version', '<=', version)
    .orderBy('position');
  return {
    version,
    items: rows.filter(row => !row.removed).map(toObjectRow),
    removed:
      from === 0
        ? []
        : rows.filter(row => row.removed).map(row => row.object_id),
  };
}

function toObjectRow({ row, position }: ObjectRow): ApiObjectRow {
  const { status, resourceVersion, ...object } = fromJson<JudgedObject>(row);
  return { ...object, ...status, since: toIso(status.since), position };
}
