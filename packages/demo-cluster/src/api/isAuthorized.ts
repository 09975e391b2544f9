import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether the header carries the token. @internal */
export function isAuthorized(
  header: string | undefined,
  token: string,
): boolean {
  const [scheme, given, ...more] = (header ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || more.length > 0) return false;
  return timingSafeEqual(digest(given ?? ''), digest(token));
}

// Of one length, so that the comparison takes as long for every guess.
const digest = (text: string) => createHash('sha256').update(text).digest();
