/**
 * DOM id of an object's row, and what a link to it has after the `#`.
 *
 * @internal
 */
export function objectAnchor(step: number, id: string): string {
  return `kos-object-${step}-${id}`;
}

/**
 * Whose row an address names; `undefined` for another one.
 *
 * @param hash - with its `#`, as a location has it
 * @internal
 */
export function objectOfHash(
  hash: string,
): { step: number; id: string } | undefined {
  const found = /^#kos-object-(\d+)-(.+)$/.exec(decoded(hash));
  return found ? { step: Number(found[1]), id: found[2] } : undefined;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    // A stray percent sign: it names no row of ours.
    return '';
  }
}
