/**
 * The same keys with texts of another language: one that is missing, or one
 * too many, does not compile.
 *
 * @internal
 */
export type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : TextsLike<T[K]>;
};

/** Where each text stands: `step.type.secret`. */
type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];

/**
 * Texts by their whole key, as a translation has them.
 *
 * @internal
 */
export type FlatTexts<T> = { [P in PathOf<T>]: string };

interface Nested {
  readonly [key: string]: string | Nested;
}

/**
 * Texts with their whole keys.
 *
 * @internal
 */
export function flattened<T extends Nested>(texts: T): FlatTexts<T> {
  // The compiler cannot follow how the keys are put together.
  return Object.fromEntries(entriesOf(texts, '')) as FlatTexts<T>;
}

function entriesOf(texts: Nested, prefix: string): Array<[string, string]> {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[`${prefix}${key}`, text]]
      : entriesOf(text, `${prefix}${key}.`),
  );
}
