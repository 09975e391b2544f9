/**
 * Total readers: they give the value at a path when it has the type that is
 * asked for, else `undefined` (or an empty list). A cluster may send anything.
 */

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path such as `status.phase`; inherited properties do not count. */
export function read(object: unknown, path: string): unknown {
  let value: unknown = object;
  for (const name of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** The string at a path. */
export function text(object: unknown, path: string): string | undefined {
  const value = read(object, path);
  return typeof value === 'string' ? value : undefined;
}

/** The finite number at a path; a numeric string counts (`observedGeneration: "3"`). */
export function number(object: unknown, path: string): number | undefined {
  const value = read(object, path);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && /^-?\d{1,15}$/.test(value)) {
    return Number(value);
  }
  return undefined;
}

/** A text, number or truth value as text. For an object `String` may throw. */
export function scalarText(value: unknown): string | undefined {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
  return isScalar ? String(value) : undefined;
}

/** Whether `true` stands at a path. */
export function flag(object: unknown, path: string): boolean {
  return read(object, path) === true;
}

/** The objects of the list at a path; members that are none are left out. */
export function records(
  object: unknown,
  path: string,
): Array<Record<string, unknown>> {
  const value = read(object, path);
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The strings of the list at a path. */
export function texts(object: unknown, path: string): string[] {
  const value = read(object, path);
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** The texts of the map at a path with their names, as labels are written: `app=web`. */
export function pairs(object: unknown, path: string): string[] {
  return Object.entries(record(object, path) ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${name}=${value}`] : [],
  );
}

/** The object at a path. */
export function record(
  object: unknown,
  path: string,
): Record<string, unknown> | undefined {
  const value = read(object, path);
  return isRecord(value) ? value : undefined;
}
