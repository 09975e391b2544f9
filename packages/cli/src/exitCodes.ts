/** Exit codes of every command (`api.md` section 3). @public */
export const exitCodes = {
  successful: 0,
  failed: 1,
  usage: 2,
  timedOut: 3,
  superseded: 4,
  cancelled: 5,
  inconclusive: 6,
} as const;

const byOutcome = new Map<string, number>([
  ['Successful', exitCodes.successful],
  ['Failed', exitCodes.failed],
  ['TimedOut', exitCodes.timedOut],
  ['Superseded', exitCodes.superseded],
  ['Cancelled', exitCodes.cancelled],
  ['Inconclusive', exitCodes.inconclusive],
]);

/**
 * Exit code of an outcome.
 *
 * None, and one that this version does not know, is 6: never a success, and
 * never 1, which is only ever a verdict.
 *
 * @public
 */
export function exitCodeOfOutcome(outcome: string | undefined): number {
  return byOutcome.get(outcome ?? '') ?? exitCodes.inconclusive;
}

const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** Signals that end a wait while the execution goes on. @public */
export type EndingSignal = keyof typeof signalNumbers;

/** 128 and the signal's number, as shells do it. @public */
export function exitCodeOfSignal(signal: EndingSignal): number {
  return 128 + signalNumbers[signal];
}
