import { JudgedObject } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { Knex } from 'knex';
import { StepWrite } from '../../observation/StepStore';
import { fromJson, ObjectRow } from '../rows';
import { NewTransition } from './appendTransitions';

/** Ids in one statement: below SQLite's limit of bound values. */
const batchSize = 200;

/** What an object was before it went. */
interface Last {
  kind: string;
  name: string;
  status: string;
}

/**
 * That objects are gone, which a judgement cannot tell of what it does not
 * have. To be asked for before the write: afterwards nobody knows what they
 * were. One write may hold several looks: an object begins to leave in the one
 * and is gone in the next.
 */
export async function goneTransitions(
  trx: Knex.Transaction,
  write: StepWrite,
): Promise<NewTransition[]> {
  const written = await selectWritten(trx, write);
  for (const { object } of write.objectTransitions) {
    const { kind, name, status } = object;
    written.set(object.id, { kind, name, status: status.status });
  }
  return write.removed.flatMap(id => {
    const last = written.get(id);
    return last ? [toTransition(write, id, last)] : [];
  });
}

async function selectWritten(
  trx: Knex.Transaction,
  { executionId, step, removed }: StepWrite,
): Promise<Map<string, Last>> {
  const found = new Map<string, Last>();
  for (let from = 0; from < removed.length; from += batchSize) {
    const rows = await trx<ObjectRow>('object_current')
      .where({ execution_id: executionId, step, removed: false })
      .whereIn('object_id', removed.slice(from, from + batchSize))
      .select('object_id', 'status', 'row');
    for (const { object_id, status, row } of rows) {
      const { kind, name } = fromJson<JudgedObject>(row);
      found.set(object_id, { kind, name, status });
    }
  }
  return found;
}

function toTransition(
  { step, state, lookedAt }: StepWrite,
  id: string,
  { kind, name, status }: Last,
): NewTransition {
  return {
    step,
    at: lookedAt ?? state.at,
    subject: 'object',
    object_id: id,
    kind,
    name,
    status: null,
    previous_status: status,
    reason: 'Gone',
    message: 'It is no longer there',
  };
}
