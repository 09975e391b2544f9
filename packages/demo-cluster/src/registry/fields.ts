/** A JSON object whose fields are not known. @internal */
export type Json = Record<string, unknown>;

/** Whether a value is a JSON object, not a list. @internal */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, `undefined` where anything on the way is missing. @internal */
export function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (isJson(part) ? part[key] : undefined),
    value,
  );
}

/** The text at a path. @internal */
export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The number at a path. @internal */
export function numberAt(
  value: unknown,
  ...path: string[]
): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

/** The object at a path; an empty one where there is none. @internal */
export function jsonAt(value: unknown, ...path: string[]): Json {
  const found = valueAt(value, ...path);
  return isJson(found) ? found : {};
}

/** The objects of the list at a path. @internal */
export function listAt(value: unknown, ...path: string[]): Json[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found.filter(isJson) : [];
}

/** Whether two JSON values say the same; the order of fields does not count. @internal */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length &&
      one.every((part, index) => isEqual(part, other[index]))
    );
  }
  if (!isJson(one) || !isJson(other)) return false;
  const keys = fieldsOf(one);
  return (
    keys.length === fieldsOf(other).length &&
    keys.every(key => isEqual(one[key], other[key]))
  );
}

const fieldsOf = (value: Json) =>
  Object.keys(value).filter(key => value[key] !== undefined);
