/**
 * Milliseconds that a `Retry-After` header asks for, given in seconds or as an
 * HTTP date; `undefined` when it says neither. The date is compared with this
 * machine's clock, which is all that can be done with it.
 *
 * @internal
 */
export function readRetryAfter(
  value: string | undefined,
  wallClockMs: number,
): number | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Za-z]{3}/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - wallClockMs);
}
