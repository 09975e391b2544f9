import { CronTime } from 'cron';

/** A schedule as a CronJob has it. @internal */
export interface Schedule {
  /** Five fields, or a word such as `@hourly`. */
  schedule: string;
  /** Default UTC, as the controller of a cluster has it. */
  timeZone?: string;
}

/**
 * The first instant of a schedule after another; `undefined` where the schedule
 * is not understood, as nothing is run by it then.
 *
 * @internal
 */
export function nextRun(
  { schedule, timeZone = 'Etc/UTC' }: Schedule,
  after: Date,
): Date | undefined {
  try {
    return new CronTime(schedule, timeZone)
      .getNextDateFrom(after, timeZone)
      .toJSDate();
  } catch {
    return undefined;
  }
}
