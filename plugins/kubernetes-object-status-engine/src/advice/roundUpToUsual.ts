/** Up to so many seconds people type multiples of so many. */
const STEPS: Array<[upTo: number, multipleOf: number]> = [
  [60, 5],
  [120, 15],
  [600, 30],
  [3_600, 60],
];
const BEYOND = 300;

/** The next longer duration in seconds that people would type. */
export function roundUpToUsual(seconds: number): number {
  const [, multipleOf] = STEPS.find(([upTo]) => seconds <= upTo) ?? [0, BEYOND];
  return Math.ceil(seconds / multipleOf) * multipleOf;
}
