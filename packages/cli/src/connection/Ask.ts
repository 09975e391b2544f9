import { Host } from '../host/Host';

/**
 * Puts a question to the portal. The question gets a signal that ends it, either
 * because it takes too long or because the program is to end.
 *
 * @throws the host signal's reason, and what the question throws
 * @internal
 */
export type Ask = <T>(
  question: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/** Asks once. @internal */
export function askOnce({ signal, timing }: Host): Ask {
  return async question => {
    signal.throwIfAborted();
    try {
      const limit = AbortSignal.timeout(timing.requestTimeoutMs);
      return await question(AbortSignal.any([signal, limit]));
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  };
}
