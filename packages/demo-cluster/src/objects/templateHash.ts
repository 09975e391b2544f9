import { createHash } from 'node:crypto';

/** As in generated names: no vowels, so no words; no digits that look like letters. */
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

/**
 * The hash that tells pod templates apart, in nine or ten characters.
 *
 * It looks like Kubernetes' and is another: that one is taken over the fields
 * of a Go structure.
 *
 * @internal
 */
export function templateHash(template: unknown, collisions = 0): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(sorted(template)))
    .update(String(collisions))
    .digest();
  const number = String(digest.readUInt32BE());
  return [...number].map(digit => alphabet[digit.charCodeAt(0) % 27]).join('');
}

/** The value with its keys in order, so that equal values have equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}
