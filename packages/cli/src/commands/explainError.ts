import { Fault } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { findTrouble, isApiError } from '../connection/trouble';
import { CommandError, errorField, errorText, Interrupted } from '../errors';
import { exitCodeOfSignal, exitCodes } from '../exitCodes';
import { plainText } from '../texts/plainText';

/** What is said about an error, and how the program ends. @internal */
export interface ErrorExplanation {
  lines: string[];
  exitCode: number;
}

/** A fault's place in words that the user knows; default: its JSON pointer. @internal */
export type LocateFault = (fault: Fault) => string | undefined;

/** Every error of a command as sentences without a stack trace. @internal */
export function explainError(
  error: unknown,
  locate: LocateFault = () => undefined,
): ErrorExplanation {
  const own = findCommandError(error);
  if (own) {
    return { lines: [plainText(own.message)], exitCode: own.exitCode };
  }
  if (error instanceof Interrupted) {
    return {
      lines: ['Interrupted.'],
      exitCode: exitCodeOfSignal(error.signal),
    };
  }
  if (isApiError(error)) return explainAnswer(error, locate);
  const trouble = findTrouble(error);
  if (trouble) {
    return {
      lines: [`The portal cannot be reached (${trouble.words}).`],
      exitCode: exitCodes.inconclusive,
    };
  }
  return {
    lines: [
      `object-status failed: ${plainText(
        messageOf(error),
      )}. Please report this.`,
    ],
    exitCode: exitCodes.inconclusive,
  };
}

function findCommandError(error: unknown): CommandError | undefined {
  if (error instanceof CommandError) return error;
  const cause = errorField(error, 'cause');
  return cause instanceof CommandError ? cause : undefined;
}

function messageOf(error: unknown): string {
  return errorText(error, 'message') ?? String(error);
}

interface Answer {
  status: number;
  code: string;
  message: string;
  faults: Fault[];
  reference?: string;
}

function explainAnswer(answer: Answer, locate: LocateFault): ErrorExplanation {
  const isOurs = answer.status >= 400 && answer.status < 500;
  return {
    lines: [
      ...answerLines(answer, locate),
      ...hintLines(answer).map(line => plainText(line)),
    ],
    exitCode: isOurs ? exitCodes.usage : exitCodes.inconclusive,
  };
}

function answerLines(answer: Answer, locate: LocateFault): string[] {
  const { message, faults, reference, status } = answer;
  const end = reference ? ` (reference ${reference})` : '';
  if (faults.length === 0 || status >= 500) return [plainText(message + end)];
  return faults.map(fault => {
    const place = locate(fault) ?? fault.pointer;
    return plainText(place ? `${place}: ${fault.message}` : fault.message);
  });
}

function hintLines({ status, code }: Answer): string[] {
  if (status === 401) {
    return ['Set OBJECT_STATUS_TOKEN to a token that the portal knows.'];
  }
  if (status === 422 && /idempotency/i.test(code)) {
    return [
      'This CI job has recorded something else under the same step name: give each call its own --step, or --new.',
    ];
  }
  return [];
}
