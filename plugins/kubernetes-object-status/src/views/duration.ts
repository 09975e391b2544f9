/** A duration cut into the units that are shown; whole numbers. @internal */
export type DurationParts =
  | { unit: 'underSecond' }
  | { unit: 'seconds'; seconds: number }
  | { unit: 'minutes'; minutes: number }
  | { unit: 'minutesSeconds'; minutes: number; seconds: number }
  | { unit: 'hours'; hours: number }
  | { unit: 'hoursMinutes'; hours: number; minutes: number }
  | { unit: 'days'; days: number };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * Cuts milliseconds into at most two units, rounded down: a window of 10 s
 * must not say 10 s before it has lasted so long.
 *
 * @internal
 */
export function durationParts(milliseconds: number): DurationParts {
  const rest = Math.max(0, milliseconds);
  if (rest < second) return { unit: 'underSecond' };
  if (rest < minute) return { unit: 'seconds', seconds: whole(rest, second) };
  if (rest < hour) return minutesOf(rest);
  if (rest < 48 * hour) return hoursOf(rest);
  return { unit: 'days', days: whole(rest, 24 * hour) };
}

/**
 * Milliseconds cut to whole ones of their largest unit: how long ago something
 * was needs no seconds once it is minutes, and does not move every second.
 *
 * @internal
 */
export function inLargestUnit(milliseconds: number): number {
  const unit = [hour, minute].find(each => milliseconds >= each) ?? second;
  return whole(milliseconds, unit) * unit;
}

function minutesOf(rest: number): DurationParts {
  const minutes = whole(rest, minute);
  const seconds = whole(rest % minute, second);
  if (seconds === 0) return { unit: 'minutes', minutes };
  return { unit: 'minutesSeconds', minutes, seconds };
}

function hoursOf(rest: number): DurationParts {
  const hours = whole(rest, hour);
  const minutes = whole(rest % hour, minute);
  if (minutes === 0) return { unit: 'hours', hours };
  return { unit: 'hoursMinutes', hours, minutes };
}

function whole(milliseconds: number, unit: number): number {
  return Math.floor(milliseconds / unit);
}
