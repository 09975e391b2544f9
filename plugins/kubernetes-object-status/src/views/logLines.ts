/** A piece of a line of a log. @internal */
export type LinePart =
  | { type: 'text' | 'found'; text: string }
  /** A value that was taken out before the log was kept. */
  | { type: 'masked' };

/** What the server puts in the place of what looks like a secret. */
const mask = '***';

/**
 * The lines that have a text in them, whatever its case; by their index.
 *
 * @internal
 */
export function findLines(lines: readonly string[], query: string): number[] {
  if (query === '') return [];
  const wanted = query.toLocaleLowerCase('en-US');
  return lines.flatMap((line, index) =>
    line.toLocaleLowerCase('en-US').includes(wanted) ? [index] : [],
  );
}

/** When a line was written, if the server says it, and what it says. @internal */
export interface StampedLine {
  at?: string;
  text: string;
}

const stamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) ?/;

/**
 * Takes the time off a line: the API server puts it before each.
 *
 * @internal
 */
export function splitStamp(line: string): StampedLine {
  const found = stamp.exec(line);
  if (!found) return { text: line };
  return { at: found[1], text: line.slice(found[0].length) };
}

/** A line in its parts. @internal */
export function partsOfLine(line: string, query: string): LinePart[] {
  return line
    .split(mask)
    .flatMap((text, index): LinePart[] => [
      ...(index > 0 ? [{ type: 'masked' } as const] : []),
      ...foundParts(text, query),
    ]);
}

function foundParts(text: string, query: string): LinePart[] {
  const wanted = query.toLocaleLowerCase('en-US');
  const folded = text.toLocaleLowerCase('en-US');
  // Some letters have another length in lower case: their places would be off.
  const isExact = wanted !== '' && folded.length === text.length;
  const parts: LinePart[] = [];
  let from = 0;
  let at = isExact ? folded.indexOf(wanted) : -1;
  while (at >= 0) {
    if (at > from) parts.push({ type: 'text', text: text.slice(from, at) });
    const end = at + wanted.length;
    parts.push({ type: 'found', text: text.slice(at, end) });
    from = end;
    at = folded.indexOf(wanted, end);
  }
  if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
  return parts;
}
