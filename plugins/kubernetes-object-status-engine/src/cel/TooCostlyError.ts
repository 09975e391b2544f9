/** An expression asked for more work than a rule may cause. */
export class TooCostlyError extends Error {
  readonly name = 'TooCostlyError';
}
