import { Knex } from 'knex';
import {
  ListFilter,
  ListPage,
  ListQuery,
  StoredSummary,
  Visibility,
} from '../../executions/ExecutionStore';
import { Database } from '../Database';
import { ExecutionRow } from '../rows';
import { orderPage, positionOf } from './listOrder';
import { toSummary } from './toExecution';
import { whereCriteria } from './whereCriteria';

/** One page of executions, as far as the caller may see them. */
export async function listExecutions(
  { knex }: Database,
  filter: ListFilter,
  page: ListQuery,
  visibility: Visibility,
): Promise<ListPage> {
  const matching = () => {
    // What a report adopted counts as that report.
    const query = knex<ExecutionRow>('execution').whereNull(
      'execution.adopted_by',
    );
    whereListed(query, filter);
    if (visibility) whereCriteria(query, visibility);
    return query;
  };
  const pageQuery = matching()
    .select('execution.*')
    .select(
      knex('step_execution')
        .count('*')
        .whereRaw('step_execution.execution_id = execution.id')
        .as('step_count'),
    )
    .select(
      knex('afterwatch')
        .sum('note_count')
        .whereRaw('afterwatch.execution_id = execution.id')
        .as('note_count'),
    )
    .limit(page.limit + 1);
  orderPage(pageQuery, page);
  const rows: ListedRow[] = await pageQuery;
  const [{ total }] = await matching().count({ total: '*' });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toListed),
    next:
      last && rows.length > page.limit
        ? positionOf(last, page.orderBy)
        : undefined,
    totalItems: Number(total),
  };
}

/** Counts are text on PostgreSQL; a sum of nothing is null. */
type ListedRow = ExecutionRow & {
  step_count: number | string;
  note_count: number | string | null;
};

function toListed(row: ListedRow): StoredSummary {
  const notes = Number(row.note_count ?? 0);
  return {
    ...toSummary(row, Number(row.step_count)),
    ...(notes > 0 && { afterwatchNotes: notes }),
  };
}

/** Columns that a filter of the same meaning compares as they are. */
const columns = {
  entityRef: 'entity_ref',
  environment: 'environment',
  state: 'state',
  outcome: 'outcome',
  source: 'source_type',
  causeCode: 'cause_code',
} as const;

function whereListed(query: Knex.QueryBuilder, filter: ListFilter): void {
  for (const [name, column] of Object.entries(columns)) {
    const value = filter[name as keyof typeof columns];
    if (value !== undefined) query.where(`execution.${column}`, value);
  }
  if (filter.since !== undefined) {
    query.where('execution.created_at', '>=', filter.since);
  }
  if (filter.until !== undefined) {
    query.where('execution.created_at', '<', filter.until);
  }
  if (filter.cluster !== undefined || filter.namespace !== undefined) {
    query.whereExists(targetWithin(filter));
  }
  if (filter.ownerRef !== undefined)
    query.whereExists(ownedBy(filter.ownerRef));
  if (filter.q !== undefined) whereText(query, filter.q);
}

function targetWithin({ cluster, namespace }: ListFilter): Knex.QueryCallback {
  return builder => {
    builder
      .select('execution_target.cluster')
      .from('execution_target')
      .whereRaw('execution_target.execution_id = execution.id');
    if (cluster !== undefined) builder.where('cluster', cluster);
    if (namespace !== undefined) builder.where('namespace', namespace);
  };
}

function ownedBy(ownerRefs: string[]): Knex.QueryCallback {
  return builder => {
    builder
      .select('entity_owner.owner_ref')
      .from('entity_owner')
      .whereRaw('entity_owner.entity_ref = execution.entity_ref')
      .whereIn('entity_owner.owner_ref', ownerRefs);
  };
}

const searched = ['id', 'entity_ref', 'version', 'title', 'environment'];

function whereText(query: Knex.QueryBuilder, q: string): void {
  const pattern = `%${q
    .toLocaleLowerCase('en-US')
    .replace(/[\\%_]/g, '\\$&')}%`;
  query.where(builder => {
    for (const column of searched) {
      builder.orWhereRaw(`lower(??) like ? escape '\\'`, [
        `execution.${column}`,
        pattern,
      ]);
    }
  });
}
