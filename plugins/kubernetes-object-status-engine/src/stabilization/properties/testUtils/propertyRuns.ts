/** How a property is tried; what fast-check's `assert` takes. */
export interface PropertyRuns {
  numRuns: number;
  seed: number;
}

function given(name: string): number | undefined {
  const value = Number(process.env[name] ?? NaN);
  return Number.isInteger(value) ? value : undefined;
}

/** One for all properties of a run: chosen anew, unless it is to be as it was. */
const seed =
  given('OBJECT_STATUS_PROPERTY_SEED') ?? Math.floor(Math.random() * 2 ** 31);

/**
 * How many cases a property is tried with, and from which seed:
 * `OBJECT_STATUS_PROPERTY_RUNS` for a long proof, else as many as fit into an
 * ordinary run of the tests; `OBJECT_STATUS_PROPERTY_SEED` to see the same cases
 * again. A failure prints its seed and the smallest case that shows it.
 */
export function propertyRuns(usual: number): PropertyRuns {
  const runs = given('OBJECT_STATUS_PROPERTY_RUNS') ?? 0;
  return { numRuns: runs > 0 ? runs : usual, seed };
}
