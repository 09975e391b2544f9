/** An expression that cannot be used, with where and why. */
export class CelSyntaxError extends Error {
  readonly name = 'CelSyntaxError';
}
