/**
 * A copy of a JSON value that shares nothing with it. `structuredClone` takes
 * ten times as long, because it takes more than JSON.
 */
export function copyOf<Value>(value: Value): Value;
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => copyOf(item));
  const copy: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) copy[name] = copyOf(each);
  return copy;
}
