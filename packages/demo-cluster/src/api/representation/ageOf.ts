const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in the two units that say most: `45s`, `3m12s`, `5h`, `12d`. @internal */
export function ageOf(instant: string, now: Date): string {
  const seconds = Math.floor((now.getTime() - Date.parse(instant)) / 1000);
  if (!(seconds >= 0)) return '0s';
  // The steps are those of kubectl's own printer.
  if (seconds < 2 * minute) return `${seconds}s`;
  if (seconds < 10 * minute) return units(seconds, minute, 'm', 1, 's');
  if (seconds < 3 * hour) return `${Math.floor(seconds / minute)}m`;
  if (seconds < 8 * hour) return units(seconds, hour, 'h', minute, 'm');
  if (seconds < 2 * day) return `${Math.floor(seconds / hour)}h`;
  if (seconds < 8 * day) return units(seconds, day, 'd', hour, 'h');
  return `${Math.floor(seconds / day)}d`;
}

/** The same, `<none>` where there is no instant. @internal */
export function ageSince(instant: string | undefined, now: Date): string {
  return instant === undefined ? '<none>' : ageOf(instant, now);
}

function units(
  seconds: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const rest = Math.floor((seconds % large) / small);
  const whole = `${Math.floor(seconds / large)}${largeName}`;
  return rest === 0 ? whole : `${whole}${rest}${smallName}`;
}
