/**
 * Milliseconds between two instants of one clock; `undefined` when one is not
 * known, never negative.
 *
 * @param until - an instant, or milliseconds for the present
 * @internal
 */
export function elapsedMs(
  since: string | undefined,
  until: string | number | undefined,
): number | undefined {
  if (since === undefined || until === undefined) return undefined;
  const end = typeof until === 'number' ? until : Date.parse(until);
  const elapsed = end - Date.parse(since);
  return Number.isNaN(elapsed) ? undefined : Math.max(0, elapsed);
}
