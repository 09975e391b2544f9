/**
 * How many cases a property is tried with: `OBJECT_STATUS_PROPERTY_RUNS` for a
 * long proof, else as many as fit into an ordinary run of the tests. A failure
 * prints its seed and the smallest case that shows it.
 */
export function propertyRuns(usual: number): { numRuns: number } {
  const given = Number(process.env.OBJECT_STATUS_PROPERTY_RUNS);
  return { numRuns: Number.isInteger(given) && given > 0 ? given : usual };
}
