import { createHash } from 'node:crypto';

/** A weak tag of an answer: the same text has the same. */
export function etagOf(text: string): string {
  const digest = createHash('sha256').update(text).digest('base64url');
  return `W/"${digest.slice(0, 27)}"`;
}
