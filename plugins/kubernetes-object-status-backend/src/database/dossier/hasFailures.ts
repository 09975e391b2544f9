import { Database } from '../Database';
import { EvidenceRow } from '../rows';

/** Whether something of an execution was kept because it failed; by evidence_object_idx. */
export async function hasFailures(
  { knex }: Database,
  executionId: string,
): Promise<boolean> {
  const found = await knex<EvidenceRow>('evidence')
    .where({ execution_id: executionId, moment: 'Failed' })
    .first('id');
  return found !== undefined;
}
