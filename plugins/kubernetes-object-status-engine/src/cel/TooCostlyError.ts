/** A rule asked for more work than a rule may cause. */
export class TooCostlyError extends Error {
  readonly name = 'TooCostlyError';

  constructor(readonly steps: number) {
    super(`too costly: more than ${steps} steps for one object`);
  }
}
