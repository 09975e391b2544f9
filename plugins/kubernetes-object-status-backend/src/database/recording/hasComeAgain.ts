import { Knex } from 'knex';
import { AppliedObject } from '../../observation/StepStore';
import { AppliedObjectRow } from '../rows';

/**
 * Whether the content of a report came again, by somebody else, since it was
 * applied: another execution has recorded the object at a generation between. So
 * a report that comes late has not brought the way back to it, although what is
 * there now contains it. Where only an autoscaler has counted, nobody has.
 *
 * Served by applied_object_name_idx.
 */
export async function hasComeAgain(
  trx: Knex.Transaction,
  { cluster, name, uid, generation }: AppliedObject,
  now: { generation: number | undefined; executionId: string | undefined },
  own: string | undefined,
): Promise<boolean> {
  if (uid === undefined || generation === undefined) return false;
  if (now.generation === undefined) return false;
  const others = [now.executionId, own].filter(id => id !== undefined);
  const between: unknown = await trx<AppliedObjectRow>('applied_object')
    .where({ cluster, name, uid })
    .where('generation', '>=', generation)
    .where('generation', '<', now.generation)
    .whereNotIn('execution_id', others)
    .first('execution_id');
  return between !== undefined;
}
