import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { StepWrite } from '../../observation/StepStore';
import { fromJson, ObjectRow } from '../rows';
import { NewTransition } from './appendTransitions';

/** Ids in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/**
 * That objects are gone, which a judgement cannot tell of what it does not
 * have. To be asked for before the write: afterwards nobody knows what they were.
 */
export async function goneTransitions(
  trx: Knex.Transaction,
  write: StepWrite,
): Promise<NewTransition[]> {
  const gone: NewTransition[] = [];
  for (let from = 0; from < write.removed.length; from += batchSize) {
    const rows = await trx<ObjectRow>('object_current')
      .where({
        execution_id: write.executionId,
        step: write.step,
        removed: false,
      })
      .whereIn('object_id', write.removed.slice(from, from + batchSize))
      .orderBy('position');
    gone.push(...rows.map(row => toTransition(write, row)));
  }
  return gone;
}

function toTransition(
  { step, state, lookedAt }: StepWrite,
  { object_id, status, row }: ObjectRow,
): NewTransition {
  const { kind, name } = fromJson<JudgedObject>(row);
  return {
    step,
    at: lookedAt ?? state.at,
    subject: 'object',
    object_id,
    kind,
    name,
    status: null,
    previous_status: status,
    reason: 'Gone',
    message: 'It is no longer there',
  };
}
