import { ApiWarning } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { fromJson, ObjectRow } from '../rows';

/** What a step says of its objects altogether. */
export interface ObjectSummary {
  /** How many counted objects have each status. */
  counts: Record<string, number>;
  /** Warnings of its objects, each once. */
  warnings: ApiWarning[];
}

/** Sums the rows of a step up as they are now. */
export async function summarizeObjects(
  trx: Knex.Transaction,
  executionId: string,
  step: number,
): Promise<ObjectSummary> {
  const rows = await trx<ObjectRow>('object_current')
    .where({ execution_id: executionId, step, removed: false })
    .orderBy('position')
    .select('counted', 'status', 'row');
  const counts: Record<string, number> = {};
  const warnings = new Map<string, ApiWarning>();
  for (const row of rows) {
    if (row.counted) counts[row.status] = (counts[row.status] ?? 0) + 1;
    // Most rows have none: a look at the text saves parsing them all.
    if (row.row.includes('"warnings":[]')) continue;
    for (const warning of fromJson<JudgedObject>(row.row).warnings) {
      warnings.set(`${warning.code} ${warning.message}`, warning);
    }
  }
  return { counts, warnings: [...warnings.values()] };
}
