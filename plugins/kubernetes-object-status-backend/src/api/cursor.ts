import { z } from 'zod';
import { Problem } from './Problem';

/** Makes an opaque cursor of where a page ended. */
export function writeCursor(position: string | number): string {
  return Buffer.from(JSON.stringify([position])).toString('base64url');
}

/**
 * Reads what `writeCursor` wrote.
 *
 * @throws Problem - it did not
 */
export function readCursor<T extends string | number>(
  cursor: string | undefined,
  schema: z.ZodType<T>,
): T | undefined {
  if (cursor === undefined) return undefined;
  const parsed = z.tuple([schema]).safeParse(parse(cursor));
  if (parsed.success) return parsed.data[0];
  const message = 'is not a cursor that this list gave: leave it out';
  throw new Problem({
    status: 400,
    code: 'InvalidCursor',
    message: `The cursor ${message}`,
    faults: [{ pointer: '/query/cursor', message }],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // The schema refuses it.
    return undefined;
  }
}
