import { ExecutionScope } from '@object-status/backstage-plugin-kubernetes-object-status-node';
import { StoredExecution, Visibility } from '../../executions/ExecutionStore';
import { AfterwatchRow } from '../afterwatch/AfterwatchRow';
import { toAfterwatch } from '../afterwatch/toAfterwatch';
import { Database } from '../Database';
import { readSnapshot } from '../dialect';
import { ExecutionRow, OutcomeRow, StepRow, toOptional } from '../rows';
import { toExecution } from './toExecution';
import { whereCriteria } from './whereCriteria';

/** One execution with its steps, if the caller may see it. */
export async function findExecution(
  { knex }: Database,
  id: string,
  visibility: Visibility,
): Promise<StoredExecution | undefined> {
  // One snapshot: a step must not be older than its execution.
  return readSnapshot(knex, async trx => {
    const query = trx<ExecutionRow>('execution').where({ id }).first();
    if (visibility) whereCriteria(query, visibility);
    const row = await query;
    if (!row) return undefined;
    const steps = await trx<StepRow>('step_execution')
      .where({ execution_id: id })
      .orderBy('number');
    const outcomes = await trx<OutcomeRow>('outcome').where({
      execution_id: id,
    });
    const watched = await trx<AfterwatchRow>('afterwatch').where({
      execution_id: id,
    });
    const afterwatch = toAfterwatch(watched);
    const found = toExecution(row, steps, outcomes);
    return afterwatch ? { ...found, afterwatch } : found;
  });
}

/** What permissions are decided by, of each id in order. */
export async function findScopes(
  { knex }: Database,
  ids: string[],
): Promise<Array<ExecutionScope | undefined>> {
  const executions = await knex<ExecutionRow>('execution').whereIn('id', ids);
  const targets = await knex('execution_target').whereIn('execution_id', ids);
  const owners = await knex('entity_owner').whereIn(
    'entity_ref',
    executions.flatMap(row => toOptional(row.entity_ref) ?? []),
  );
  const scopes = new Map(
    executions.map((row): [string, ExecutionScope] => [
      row.id,
      {
        entityRef: toOptional(row.entity_ref),
        environment: row.environment,
        owners: owners
          .filter(({ entity_ref }) => entity_ref === row.entity_ref)
          .map(({ owner_ref }) => owner_ref),
        targets: targets
          .filter(({ execution_id }) => execution_id === row.id)
          .map(({ cluster, namespace }) => ({
            cluster,
            namespace: namespace === '' ? undefined : namespace,
          })),
      },
    ]),
  );
  return ids.map(id => scopes.get(id));
}
