import { adviseStabilization } from './adviseStabilization';
import { roundUpToUsual } from './roundUpToUsual';
import {
  AdvisedTimeout,
  PastStep,
  PresentTimeouts,
  TimeoutAdvice,
} from './TimeoutAdvice';

/** Fewer say nothing of the slow ones (`ui.md`, timeout advice). */
export const NEEDED_EXECUTIONS = 10;
/** What a slow day takes beyond the slowest ones that were seen. */
const MARGIN = 1.5;
/** Between the end of a window that began at once and the timeout. */
const LEAST_ROOM_SECONDS = 30;

/** Nearest rank; `undefined` beyond what was seen. */
function percentile95(sorted: number[], among: number): number | undefined {
  return sorted[Math.ceil(among * 0.95) - 1];
}

/** Executions that tell how long success takes, and those that would have taken longer. */
function timesOf(history: PastStep[]): { seconds: number[]; cutOff: number } {
  const seconds = history
    .filter(({ outcome }) => outcome === 'Successful')
    .flatMap(({ firstSuccessfulSeconds }) => firstSuccessfulSeconds ?? [])
    .sort((a, b) => a - b);
  const cutOff = history.filter(
    ({ outcome, firstSuccessfulSeconds }) =>
      outcome === 'TimedOut' && firstSuccessfulSeconds === undefined,
  ).length;
  return { seconds, cutOff };
}

function notEnough(n: number): AdvisedTimeout {
  const there = n === 1 ? 'there is 1' : `there are ${n}`;
  return {
    type: 'NotEnough',
    n,
    needed: NEEDED_EXECUTIONS,
    why: `Advice needs ${NEEDED_EXECUTIONS} successful deployments, ${there}.`,
  };
}

function notKnown(n: number, cutOff: number): AdvisedTimeout {
  const all = n + cutOff;
  return {
    type: 'NotKnown',
    n: all,
    why: `${cutOff} of ${all} deployments ended at their timeout before they were Successful, so how long they take is not known: no shorter timeout is advised.`,
  };
}

/** The window that the step will run with: what is advised, where it is longer. */
function windowOf(
  stabilization: AdvisedTimeout,
  present: PresentTimeouts,
): number {
  const now = present.statusStabilizationTimeoutSeconds;
  return stabilization.type === 'Advised'
    ? Math.max(stabilization.seconds, now)
    : now;
}

function advised(
  percentile: number,
  window: number,
  n: number,
): AdvisedTimeout {
  const seconds = roundUpToUsual(
    Math.max(percentile * MARGIN + window, window + LEAST_ROOM_SECONDS),
  );
  return {
    type: 'Advised',
    seconds,
    n,
    why: `95 of 100 deployments were Successful within ${Math.ceil(
      percentile,
    )} s (${n} deployments): half as long again, and ${window} s to stabilize.`,
  };
}

/**
 * What the timeouts of a step should be, from how its executions went. Nothing
 * is advised from fewer than 10 that were Successful, nor where more than 1 in
 * 20 was cut off by its timeout: those would have taken longer, and nobody
 * knows how long.
 *
 * The execution timeout is the 95th percentile of the time to the first
 * Successful, half as long again, and the window; rounded up to what people
 * type. `present` are the timeouts as they are set now.
 *
 * @public
 */
export function adviseTimeouts(
  history: PastStep[],
  present: PresentTimeouts,
): TimeoutAdvice {
  const statusStabilizationTimeout = adviseStabilization(history, present);
  const window = windowOf(statusStabilizationTimeout, present);
  const { seconds, cutOff } = timesOf(history);
  const n = seconds.length;
  if (n < NEEDED_EXECUTIONS) {
    return { stepExecutionTimeout: notEnough(n), statusStabilizationTimeout };
  }
  const percentile = percentile95(seconds, n + cutOff);
  if (percentile === undefined) {
    const stepExecutionTimeout = notKnown(n, cutOff);
    return { stepExecutionTimeout, statusStabilizationTimeout };
  }
  return {
    stepExecutionTimeout: advised(percentile, window, n),
    statusStabilizationTimeout,
    percentile95Seconds: percentile + window,
  };
}
