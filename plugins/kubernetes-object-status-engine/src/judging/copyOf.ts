/**
 * A copy of a JSON value that shares nothing with it. `structuredClone` takes
 * ten times as long, because it takes more than JSON.
 */
export function copyOf<Value>(value: Value): Value;
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => copyOf(item));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, copyOf(each)]),
  );
}
