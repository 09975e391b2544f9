import { Knex } from 'knex';
import {
  ListOrder,
  ListPosition,
  ListQuery,
} from '../../executions/ExecutionStore';
import { ExecutionRow, toNumber } from '../rows';

/** Later than any instant: what has none yet comes after what has. As in the index. */
const never = Number.MAX_SAFE_INTEGER;

const columns = {
  startedAt: 'started_at',
  finishedAt: 'finished_at',
} as const;

function readOrder(order: ListOrder) {
  const isDescending = order.startsWith('-');
  const name = order.replace('-', '') as keyof typeof columns;
  return { column: columns[name], isDescending };
}

/**
 * Orders a list and begins it behind a position. An execution has one place
 * whatever happens to others, so no page shows one twice.
 *
 * Served by the primary key, by the index of a filter with the id, or by
 * execution_started_idx and execution_finished_idx.
 */
export function orderPage(
  query: Knex.QueryBuilder,
  { orderBy, after }: ListQuery,
): void {
  if (!orderBy) {
    query.orderBy('execution.id', 'desc');
    if (after) query.where('execution.id', '<', after.id);
    return;
  }
  const { column, isDescending } = readOrder(orderBy);
  const place = `coalesce(execution.${column}, ${never})`;
  const direction = isDescending ? 'desc' : 'asc';
  query.orderByRaw(`${place} ${direction}, execution.id ${direction}`);
  if (!after) return;
  query.whereRaw(
    `(${place}, execution.id) ${isDescending ? '<' : '>'} (?, ?)`,
    [after.at ?? never, after.id],
  );
}

/** Where an execution stands in a list. */
export function positionOf(
  row: ExecutionRow,
  orderBy: ListOrder | undefined,
): ListPosition {
  if (!orderBy) return { id: row.id };
  const at = row[readOrder(orderBy).column];
  return { id: row.id, at: at === null ? never : toNumber(at) };
}
