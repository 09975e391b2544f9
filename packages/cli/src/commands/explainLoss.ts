import { PortalLostError } from '../connection/askPersistently';
import { Interrupted } from '../errors';
import { exitCodeOfSignal, exitCodes } from '../exitCodes';
import { durationText } from '../texts/durations';
import { plainText } from '../texts/plainText';
import { counted } from '../texts/words';
import { ErrorExplanation } from './explainError';

/**
 * What is said when a wait ends before the execution does, or `undefined` when
 * the error is of another sort.
 *
 * @param url - permalink; absent when nothing was recorded that we know of
 * @internal
 */
export function explainLoss(
  error: unknown,
  url: string | undefined,
): ErrorExplanation | undefined {
  if (error instanceof Interrupted) {
    return {
      lines: [
        url
          ? `Interrupted. The deployment goes on: ${plainText(url)}`
          : 'Interrupted before the portal had answered: it is not known whether the deployment was recorded.',
      ],
      exitCode: exitCodeOfSignal(error.signal),
    };
  }
  if (!(error instanceof PortalLostError)) return undefined;
  const { words, tries, seconds } = error;
  const effort = `${counted(tries, 'try', 'tries')} in ${durationText(
    seconds,
  )}`;
  return {
    lines: [
      `The portal cannot be reached (${words}, ${effort}). The deployment goes on; its outcome is not known here.`,
      ...(url ? [plainText(url)] : []),
    ],
    exitCode: exitCodes.inconclusive,
  };
}
