import { Host } from '../host/Host';
import { Ask, askOnce } from './Ask';
import { findTrouble, Trouble } from './trouble';

/** Asked as often as the timing allows, the portal gave no answer. @internal */
export class PortalLostError extends Error {
  readonly name = 'PortalLostError';

  constructor(
    readonly words: string,
    /** Tries after the first that failed. */
    readonly tries: number,
    readonly seconds: number,
    options?: { cause?: unknown },
  ) {
    super(`The portal cannot be reached (${words})`, options);
  }
}

/** A server that asks for more patience than this is treated as though it asked for this. */
const longestRetryAfterSeconds = 60;

/**
 * Asks again while the portal does not answer: the only place of the program that
 * tries anything twice. It throws `PortalLostError` when there is no answer within
 * all tries, and at once every error that trying again does not mend.
 *
 * @param onTrouble - hears of every try that failed and is followed by another one
 * @internal
 */
export function askPersistently(
  host: Host,
  onTrouble: (words: string, nextInSeconds: number) => void,
): Ask {
  const { clock, timing, signal } = host;
  const ask = askOnce(host);
  return async question => {
    const since = clock.elapsed();
    for (let tries = 0; ; tries += 1) {
      try {
        return await ask(question);
      } catch (error) {
        const trouble = signal.aborted ? undefined : findTrouble(error);
        if (!trouble) throw error;
        const pause = timing.backoffMs[tries];
        if (pause === undefined) {
          const seconds = Math.round((clock.elapsed() - since) / 1000);
          throw new PortalLostError(trouble.words, tries, seconds, {
            cause: error,
          });
        }
        const pauseMs = Math.max(pause, retryAfterMs(trouble));
        onTrouble(trouble.words, Math.round(pauseMs / 1000));
        await clock.sleep(pauseMs, signal);
      }
    }
  };
}

function retryAfterMs({ retryAfterSeconds }: Trouble): number {
  return Math.min(retryAfterSeconds ?? 0, longestRetryAfterSeconds) * 1000;
}
