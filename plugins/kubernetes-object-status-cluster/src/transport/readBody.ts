import type { Readable } from 'node:stream';
import { ClusterError } from '../errors/ClusterError';

/**
 * The whole body as text, up to a number of bytes.
 *
 * @throws ClusterError - `TooLarge`; the rest is not read
 * @internal
 */
export async function readBody(
  body: Readable,
  maxBytes: number,
  what: string,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the stream.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new ClusterError(
        'TooLarge',
        `${what} is answered with more than ${maxBytes} bytes; observe less at once.`,
        { retry: 'later' },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}
