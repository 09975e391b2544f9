const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Distances that people count in. */
const distances = [
  ...[1, 2, 5, 10, 15, 30].map(each => each * second),
  ...[1, 2, 5, 10, 15, 30].map(each => each * minute),
  ...[1, 2, 3, 6, 12].map(each => each * hour),
];

/**
 * Where an axis has its marks: milliseconds from its start, at most so many
 * (one for a day and a half at least).
 *
 * @internal
 */
export function axisTicks(lengthMs: number, most: number): number[] {
  const day = 24 * hour;
  const distance =
    distances.find(each => lengthMs / each < most) ??
    Math.ceil(lengthMs / most / day) * day;
  const count = Math.floor(lengthMs / distance) + 1;
  return Array.from({ length: count }, (_, index) => index * distance);
}
