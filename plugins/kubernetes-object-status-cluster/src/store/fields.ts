/** @internal */
export type Fields = Record<string, unknown>;

/** Whether a value is an object with named fields. @internal */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @internal */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** @internal */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The objects among the elements of a value that should be a list. @internal */
export function fieldsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A copy with the named fields alone, as far as they are there. @internal */
export function pick(from: Fields, names: readonly string[]): Fields {
  const picked: Fields = {};
  for (const name of names) {
    if (from[name] !== undefined) picked[name] = from[name];
  }
  return picked;
}

/** The entries of a value whose values are text. @internal */
export function textsOf(
  value: unknown,
  isWanted: (key: string) => boolean = () => true,
): Record<string, string> | undefined {
  if (!isFields(value)) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && isWanted(entry[0]),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
