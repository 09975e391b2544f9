import { ObjectList } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { Knex } from 'knex';
import { toIso } from '../executions/toExecution';
import { Moment } from './Moment';

/** Between which instants the step's rows were the same. */
export async function validityOf(
  trx: Knex.Transaction,
  { executionId, step, at }: Moment,
): Promise<Pick<ObjectList, 'validFrom' | 'validUntil'>> {
  const instants = async (table: string) => {
    const of = () => trx(table).where({ execution_id: executionId, step });
    const [before] = await of().where('at', '<=', at).max({ at: 'at' });
    const [after] = await of().where('at', '>', at).min({ at: 'at' });
    return { before: before?.at, after: after?.at };
  };
  const kept = await instants('object_history');
  const changes = await instants('object_transition');
  const before = numbersOf([kept.before, changes.before]);
  const after = numbersOf([kept.after, changes.after]);
  return {
    ...(before.length > 0 && { validFrom: toIso(Math.max(...before)) }),
    ...(after.length > 0 && { validUntil: toIso(Math.min(...after)) }),
  };
}

function numbersOf(values: Array<number | string | null | undefined>) {
  return values.flatMap(value =>
    value === null || value === undefined ? [] : [Number(value)],
  );
}
