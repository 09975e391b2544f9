/** Where and in which language a time is read. @internal */
export interface TimeReader {
  /** BCP 47 tag, for instance `en`. */
  language: string;
  /** IANA name; absent for the reader's own zone. */
  timeZone?: string;
}

type Form = Intl.DateTimeFormatOptions;

const shortClock: Form = {
  hour: '2-digit',
  minute: '2-digit',
  // Logs and kubectl count to 24 in every language; so do we.
  hourCycle: 'h23',
};
const clock: Form = { ...shortClock, second: '2-digit' };
const dayAndMonth: Form = { day: 'numeric', month: 'short' };
const yearOnly: Form = { year: 'numeric' };
const dayOnly: Form = { ...yearOnly, month: 'numeric', day: 'numeric' };

/**
 * A time within an execution: `14:02:11`.
 *
 * @internal
 */
export function clockTime(instant: string, reader: TimeReader): string {
  return format(instant, reader, clock);
}

/**
 * A time beside others of an execution: of another day only the day,
 * `18 Nov`, in another year `4 Mar 2025`.
 *
 * @param reference - an instant, or milliseconds; decides what today is
 * @internal
 */
export function clockOrDay(
  instant: string,
  reference: string | number,
  reader: TimeReader,
): string {
  if (sameIn(dayOnly, instant, reference, reader)) {
    return clockTime(instant, reader);
  }
  const isThisYear = sameIn(yearOnly, instant, reference, reader);
  const year = isThisYear ? {} : yearOnly;
  return format(instant, reader, { ...dayAndMonth, ...year });
}

/**
 * A time in a list: `13:48` today, `18 Nov, 09:41` this year, else
 * `4 Mar 2025`.
 *
 * @param now - milliseconds; decides what today and this year are
 * @internal
 */
export function listTime(
  instant: string,
  now: number,
  reader: TimeReader,
): string {
  if (sameIn(dayOnly, instant, now, reader)) {
    return format(instant, reader, shortClock);
  }
  if (sameIn(yearOnly, instant, now, reader)) {
    return format(instant, reader, { ...dayAndMonth, ...shortClock });
  }
  return format(instant, reader, { ...dayAndMonth, year: 'numeric' });
}

/**
 * Day, month and time of day, for the head of an execution.
 *
 * @internal
 */
export function startTime(instant: string, reader: TimeReader): string {
  return format(instant, reader, { ...dayAndMonth, ...clock });
}

/**
 * The same with the zone, for the head of an execution that has ended.
 *
 * @internal
 */
export function zonedTime(instant: string, reader: TimeReader): string {
  const zoned = { ...dayAndMonth, ...clock, timeZoneName: 'short' } as const;
  return format(instant, reader, zoned);
}

/**
 * Month and year: `Jun 2025`.
 *
 * @internal
 */
export function monthOf(instant: string, reader: TimeReader): string {
  return format(instant, reader, { month: 'short', year: 'numeric' });
}

/**
 * Everything, with the zone: for tooltips.
 *
 * @internal
 */
export function fullTime(instant: string, reader: TimeReader): string {
  const full = { ...dayAndMonth, year: 'numeric', ...clock } as const;
  return format(instant, reader, { ...full, timeZoneName: 'short' });
}

function format(instant: string | number, reader: TimeReader, form: Form) {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  return formatterOf(reader, form).format(date);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than to use it, and tables have many times. */
function formatterOf(
  { language, timeZone }: TimeReader,
  form: Form,
): Intl.DateTimeFormat {
  const options = { ...form, timeZone };
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(dayFirst(language), options);
  formatters.set(key, made);
  return made;
}

/** Plain English puts the month first; the page writes the day first. */
function dayFirst(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function sameIn(
  form: Form,
  instant: string,
  now: string | number,
  reader: TimeReader,
) {
  return format(instant, reader, form) === format(now, reader, form);
}
