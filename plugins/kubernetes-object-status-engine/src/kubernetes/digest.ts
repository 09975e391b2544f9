import { isRecord } from './fields';

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.keys(value)
    .sort()
    .map(name => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${fields.join(',')}}`;
}

/**
 * A short digest of a JSON value, the same whatever the order of its keys.
 *
 * It tells changes apart, nothing more: two 32-bit FNV-1a sums over the
 * canonical text are no protection against somebody who looks for collisions.
 */
export function digest(value: unknown): string {
  const source = canonical(value);
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
