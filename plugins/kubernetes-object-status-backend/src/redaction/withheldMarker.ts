/**
 * Stands in what is stored where a value was not kept.
 *
 * An object, so that no text that a manifest may hold can be taken for it.
 */
export const withheldMarker = Object.freeze({ $withheld: true });

/** Whether a stored value stands for one that was not kept. */
export function isWithheld(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    Object.entries(value).every(
      ([key, marked]) => key === '$withheld' && marked === true,
    )
  );
}
