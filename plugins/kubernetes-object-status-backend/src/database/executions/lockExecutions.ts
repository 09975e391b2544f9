import { Knex } from 'knex';
import { targetsOf, Draft } from '../../executions/Draft';
import { lockUntilEnd } from '../dialect';
import { ExecutionRow } from '../rows';

/** Where executions follow one another: an entity and an environment. */
export interface Place {
  entityRef?: string;
  environment: string;
}

/**
 * Lets executions of one place be recorded one after the other, so that of two
 * at once the second sees the first. Held until the transaction ends.
 *
 * Locks are taken in the order place, namespaces, executions by id, key;
 * whoever locks an execution takes no place and no namespace any more.
 */
export async function lockPlace(
  trx: Knex.Transaction,
  { entityRef, environment }: Place,
): Promise<void> {
  if (entityRef === undefined) return;
  await lockUntilEnd(trx, JSON.stringify(['place', entityRef, environment]));
}

/**
 * Lets reports and automatic executions of one namespace be recorded one after
 * the other, whatever entity and environment they name: so each rollout is
 * counted once. Held until the transaction ends.
 */
export async function lockNamespaces(
  trx: Knex.Transaction,
  draft: Pick<Draft, 'steps'>,
): Promise<void> {
  const names = targetsOf(draft).map(({ cluster, namespace = '' }) =>
    JSON.stringify(['namespace', cluster, namespace]),
  );
  for (const name of names.sort()) await lockUntilEnd(trx, name);
}

/**
 * Locks what is open at a place, and executions by their ids, all in one order.
 * Served by execution_place_state_idx and the primary key.
 */
export async function lockExecutions(
  trx: Knex.Transaction,
  { entityRef, environment }: Place,
  ids: string[] = [],
): Promise<ExecutionRow[]> {
  const query = trx<ExecutionRow>('execution').whereIn('id', ids);
  if (entityRef !== undefined) {
    query.orWhere(open => {
      open
        .where({ entity_ref: entityRef, environment })
        .whereIn('state', ['Queued', 'Running']);
    });
  }
  return query.orderBy('id').forUpdate();
}
