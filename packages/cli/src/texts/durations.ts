import { usageError } from '../errors';

/** 52 s, 2 min 41 s, 3 min, 1 h 5 min; whole seconds, rounded down. @internal */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return inTwoUnits(whole, 60, 'min', 's');
  if (whole < 48 * 3600) {
    return inTwoUnits(Math.floor(whole / 60), 60, 'h', 'min');
  }
  return inTwoUnits(Math.floor(whole / 3600), 24, 'd', 'h');
}

function inTwoUnits(
  amount: number,
  size: number,
  big: string,
  small: string,
): string {
  const rest = amount % size;
  const whole = `${Math.floor(amount / size)} ${big}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}

/** Seconds between two ISO times, or `undefined` where one is missing. @internal */
export function secondsBetween(
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

const secondsOfUnit = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 } as const;
const durationPattern =
  /^(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m(?:in)?)?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?$/;

/**
 * Seconds of a duration such as `180s`, `3m`, `1h30m` or a bare `180`.
 *
 * @throws CommandError - exit code 2, naming the option
 * @internal
 */
export function parseDuration(option: string, text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const match = text === '' ? null : durationPattern.exec(text);
  if (!match) {
    throw usageError(
      `${option} must be a duration such as 180s, 3m or 1h30m, not "${text}"`,
    );
  }
  const [, days, hours, minutes, seconds, milliseconds] = match;
  const total =
    Number(days ?? 0) * secondsOfUnit.d +
    Number(hours ?? 0) * secondsOfUnit.h +
    Number(minutes ?? 0) * secondsOfUnit.m +
    Number(seconds ?? 0) * secondsOfUnit.s +
    Number(milliseconds ?? 0) * secondsOfUnit.ms;
  // Milliseconds are the finest that the API knows.
  return Math.round(total * 1000) / 1000;
}

/** 14:02:24 in the machine's time zone, as the lines around it in the log. @internal */
export function clockText(milliseconds: number): string {
  const date = new Date(milliseconds);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}
