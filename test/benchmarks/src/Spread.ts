/** How a measured value varies from round to round. */
export interface Spread {
  median: number;
  /** A tenth of the rounds is below. */
  low: number;
  /** A tenth of the rounds is above. */
  high: number;
}

function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below + (above - below) * (place - Math.floor(place));
}

/** Three digits are more than any of these measurements has. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/**
 * The spread of values of several rounds.
 *
 * @throws Error - there are none
 */
export function spreadOf(values: number[]): Spread {
  if (values.length === 0) throw new Error('No round was measured.');
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: rounded(quantile(sorted, 0.5)),
    low: rounded(quantile(sorted, 0.1)),
    high: rounded(quantile(sorted, 0.9)),
  };
}
