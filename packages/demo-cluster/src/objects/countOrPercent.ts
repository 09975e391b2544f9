import { CountOrPercent } from './metadata';

/** What a count or percentage is of a whole. @internal */
export function resolveCount(
  value: CountOrPercent,
  whole: number,
  rounding: 'up' | 'down',
): number {
  if (typeof value === 'number') return value;
  const percent = Number(value.replace(/%$/, ''));
  const part = (percent * whole) / 100;
  return rounding === 'up' ? Math.ceil(part) : Math.floor(part);
}
