/**
 * Reasons of success that say no more than the word Successful beside the
 * columns of their kind. Any other one, also one that this page does not know
 * yet, is worth its sentence: paused as wanted, removed after completion.
 */
const plainReasons = [
  'RolloutComplete',
  'Ready',
  'Completed',
  'Exists',
  'ConditionTrue',
  'Bound',
  'Established',
];

/** @internal */
export function isPlainReason(reason: string): boolean {
  return plainReasons.includes(reason);
}
