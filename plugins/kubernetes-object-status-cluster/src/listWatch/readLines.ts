import type { Readable } from 'node:stream';
import { ClusterError } from '../errors/ClusterError';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The lines of a stream, without their line feeds; code points split between
 * chunks come out whole (W7). A last line without line feed is not given: it
 * was cut.
 *
 * @throws ClusterError - a line longer than allowed, or bytes that are no UTF-8
 * @internal
 */
export async function* readLines(
  body: Readable,
  maxLineBytes: number,
  what: string,
): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    let from = 0;
    for (
      let to = chunk.indexOf(10);
      to !== -1;
      from = to + 1, to = chunk.indexOf(10, from)
    ) {
      parts.push(chunk.subarray(from, to));
      if (size + to - from > maxLineBytes) throw tooLong(what, maxLineBytes);
      yield decode(parts, what);
      parts = [];
      size = 0;
    }
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > maxLineBytes) throw tooLong(what, maxLineBytes);
  }
}

// A line feed is never part of a longer UTF-8 sequence, so whole lines are
// decoded at once and no code point can be split.
function decode(parts: Buffer[], what: string): string {
  const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts);
  try {
    return strictUtf8.decode(bytes);
  } catch (cause) {
    throw new ClusterError(
      'BadAnswer',
      `${what} sent bytes that are no UTF-8; the list is read again.`,
      { retry: 'later', cause },
    );
  }
}

function tooLong(what: string, maxLineBytes: number): ClusterError {
  return new ClusterError(
    'TooLarge',
    `${what} sent a line of more than ${maxLineBytes} bytes; the list is read again.`,
    { retry: 'later' },
  );
}
