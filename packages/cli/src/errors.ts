import { EndingSignal, exitCodes } from './exitCodes';

/** The command cannot go on; the message is all that the user sees of it. @internal */
export class CommandError extends Error {
  readonly name = 'CommandError';

  constructor(
    message: string,
    readonly exitCode: number,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The command was called with something that it cannot work with. @internal */
export function usageError(message: string, cause?: unknown): CommandError {
  return new CommandError(message, exitCodes.usage, { cause });
}

/** A signal ended the wait. @internal */
export class Interrupted extends Error {
  readonly name = 'Interrupted';

  constructor(readonly signal: EndingSignal) {
    super(`Interrupted by ${signal}`);
  }
}
