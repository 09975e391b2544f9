import { z } from 'zod';
import { Problem } from './Problem';

const timeSchema = z.iso.datetime({ offset: true });

/**
 * The instant that a table is asked for, in milliseconds; `undefined` for now.
 *
 * @throws Problem - there is no such time, or what changed since is asked for too
 */
export function readMoment(query: {
  at?: string;
  since?: number;
}): number | undefined {
  if (query.at === undefined) return undefined;
  if (query.since !== undefined) {
    throw refused('cannot stand beside since: ask for the one or the other');
  }
  const parsed = timeSchema.safeParse(query.at);
  if (!parsed.success) {
    throw refused('is no time: give one such as 2026-11-20T14:02:39.000Z');
  }
  return Date.parse(parsed.data);
}

function refused(message: string): Problem {
  return new Problem({
    status: 422,
    code: 'ImpossibleMoment',
    message: `The query at ${message}`,
    faults: [{ pointer: '/query/at', message }],
  });
}
