import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { TroubledRow } from '../../dossier/DossierStore';
import { Database } from '../Database';
import { fromJson, ObjectRow } from '../rows';

/** Rows that are told of: beyond them the same causes come again. */
const mostRows = 1_000;

/** Rows that are not Successful, step by step in their places; by the primary key. */
export async function listTroubled(
  { knex }: Database,
  executionId: string,
): Promise<TroubledRow[]> {
  const rows = await knex<ObjectRow>('object_current')
    .where({ execution_id: executionId, removed: false })
    .whereNot('status', 'Successful')
    .orderBy(['step', 'position'])
    .limit(mostRows)
    .select('step', 'row');
  return rows.map(({ step, row }) => ({
    step,
    row: fromJson<JudgedObject>(row),
  }));
}
