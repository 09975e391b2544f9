/** Reasons for which we, not the object, are to blame: such an object is blind (R9, R10). */
const BLIND_REASONS = new Set([
  'Stale',
  'Forbidden',
  'KindNotServed',
  'RuleError',
  'OutcomeNotSeen',
]);

/** Whether a reason says that we cannot see or judge. */
export function isBlindReason(reason: string): boolean {
  return BLIND_REASONS.has(reason);
}
