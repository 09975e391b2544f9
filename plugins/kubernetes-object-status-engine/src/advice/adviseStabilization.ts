import { defaultObjectStatusCheck } from '../options';
import { roundUpToUsual } from './roundUpToUsual';
import { AdvisedTimeout, PastStep, PresentTimeouts } from './TimeoutAdvice';

const NEEDED = 10;
/** A window that only just sees the slowest break misses the next one. */
const MARGIN = 1.5;

/** Executions of which a success could have been seen to break. */
function telling(history: PastStep[]): PastStep[] {
  return history.filter(
    ({ firstSuccessfulSeconds, statusStabilizationTimeoutSeconds }) =>
      firstSuccessfulSeconds !== undefined &&
      statusStabilizationTimeoutSeconds > 0,
  );
}

function unbroken(watched: PastStep[], present: PresentTimeouts) {
  const n = watched.length;
  // Longer than they were watched nobody knows of.
  const shortest = Math.min(
    ...watched.map(each => each.statusStabilizationTimeoutSeconds),
  );
  const usual = defaultObjectStatusCheck.statusStabilizationTimeoutSeconds;
  const now = present.statusStabilizationTimeoutSeconds;
  const seconds = Math.max(Math.min(now, usual), Math.min(shortest, usual));
  return {
    type: 'Advised' as const,
    seconds,
    n,
    why: `None of ${n} successes was broken while it was watched, which was for ${shortest} s at least: ${seconds} s are enough.`,
  };
}

/** How long a success has to last before it can be believed. */
export function adviseStabilization(
  history: PastStep[],
  present: PresentTimeouts,
): AdvisedTimeout {
  const watched = telling(history);
  const n = watched.length;
  if (n < NEEDED) {
    const there = n === 1 ? 'there is 1' : `there are ${n}`;
    return {
      type: 'NotEnough',
      n,
      needed: NEEDED,
      why: `Advice needs ${NEEDED} deployments that were Successful and watched for a while, ${there}.`,
    };
  }
  const breaks = watched.flatMap(each => each.brokenAfterSeconds ?? []);
  if (breaks.length === 0) return unbroken(watched, present);
  const longest = Math.max(...breaks);
  const times = breaks.length === 1 ? 'once' : `${breaks.length} times`;
  return {
    type: 'Advised',
    seconds: roundUpToUsual(longest * MARGIN),
    n,
    why: `In ${n} deployments a success was broken again ${times}, at the latest after ${Math.ceil(
      longest,
    )} s: half as long again.`,
  };
}
