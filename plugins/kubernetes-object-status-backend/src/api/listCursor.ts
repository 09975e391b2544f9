import { z } from 'zod';
import { ListOrder, ListPosition } from '../executions/ExecutionStore';
import { readCursor, writeCursor } from './cursor';

/** No database holds a NUL in a text. */
const id = z.string().refine(text => !text.includes('\0'));

/** Makes a cursor that goes on in the same order only. */
export function writeListCursor(
  { id: last, at }: ListPosition,
  orderBy: ListOrder | undefined,
): string {
  return writeCursor(orderBy ? `${orderBy} ${at} ${last}` : last);
}

/**
 * Reads what `writeListCursor` wrote.
 *
 * @throws Problem - it did not, or for another order
 */
export function readListCursor(
  cursor: string | undefined,
  orderBy: ListOrder | undefined,
): ListPosition | undefined {
  if (!orderBy) {
    const last = readCursor(cursor, id.regex(/^[^ ]*$/));
    return last === undefined ? undefined : { id: last };
  }
  const form = new RegExp(`^${orderBy} \\d{1,16} [^ ]+$`);
  const position = readCursor(cursor, id.regex(form));
  if (position === undefined) return undefined;
  const [, at, last] = position.split(' ');
  return { id: last, at: Number(at) };
}
