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

/**
 * A field of whatever was thrown, or `undefined`.
 *
 * Errors of other packages, of the runtime itself and of another copy of a package
 * are told by their fields: `instanceof` fails between two of them.
 *
 * @internal
 */
export function errorField(error: unknown, name: string): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  return Reflect.get(error, name);
}

/** A field of an error that is text. @internal */
export function errorText(error: unknown, name: string): string | undefined {
  const value = errorField(error, name);
  return typeof value === 'string' ? value : undefined;
}
