/** Something was called by a name that the demo does not have. @internal */
export class UnknownNameError extends Error {
  readonly name = 'UnknownNameError';

  constructor(what: string, given: string, known: readonly string[]) {
    super(
      `There is no ${what} "${given}" in the demo; it has ${known.join(', ')}.`,
    );
  }
}
