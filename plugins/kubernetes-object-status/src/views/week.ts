import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';

const dayMs = 24 * 3_600_000;
const days = 7;

/** How an execution counts in a week's picture. @internal */
export type WeekMark = 'successful' | 'notSuccessful' | 'otherwise';

/** A day with what was deployed on it, in the order in which it began. @internal */
export interface WeekDay {
  /** ISO time within that day. */
  at: string;
  marks: WeekMark[];
}

/** What seven days brought. @internal */
export interface Week {
  /** Today last. */
  days: WeekDay[];
  count: number;
  successful: number;
  /** The cause that decided most of those that failed. */
  mainCause?: { code: string; count: number };
}

function markOf({ outcome }: ExecutionSummary): WeekMark {
  if (outcome === 'Successful') return 'successful';
  return outcome === 'Failed' || outcome === 'TimedOut'
    ? 'notSuccessful'
    : 'otherwise';
}

/** Midnight of the reader's day. */
function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** When a week that ends today began, in milliseconds. @internal */
export function startOfWeek(now: number): number {
  // Noon of that day is in it also where clocks were changed since.
  return startOfDay(startOfDay(now) - (days - 1) * dayMs + dayMs / 2);
}

function mainCauseOf(executions: readonly ExecutionSummary[]) {
  const counts = new Map<string, number>();
  for (const { outcome, causeCode } of executions) {
    if (outcome === 'Successful' || causeCode === undefined) continue;
    counts.set(causeCode, (counts.get(causeCode) ?? 0) + 1);
  }
  const [most] = [...counts].sort(
    ([codeA, a], [codeB, b]) => b - a || codeA.localeCompare(codeB),
  );
  return most && { code: most[0], count: most[1] };
}

/**
 * The days of a week up to now, in the reader's zone.
 *
 * @param executions - in any order; what is older is passed over
 * @param now - milliseconds on the server's clock
 * @internal
 */
export function weekOf(
  executions: readonly ExecutionSummary[],
  now: number,
): Week {
  const first = startOfWeek(now);
  const within = executions
    .filter(({ createdAt }) => Date.parse(createdAt) >= first)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const mainCause = mainCauseOf(within);
  return {
    days: Array.from({ length: days }, (_, index) => {
      const noon = first + index * dayMs + dayMs / 2;
      const start = startOfDay(noon);
      const isOfDay = ({ createdAt }: ExecutionSummary) =>
        startOfDay(Date.parse(createdAt)) === start;
      const marks = within.filter(isOfDay).map(markOf);
      return { at: new Date(noon).toISOString(), marks };
    }),
    count: within.length,
    successful: within.filter(each => markOf(each) === 'successful').length,
    ...(mainCause && { mainCause }),
  };
}
