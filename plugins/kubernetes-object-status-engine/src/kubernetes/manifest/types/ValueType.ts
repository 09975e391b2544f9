/** How a list is owned: as a whole, item by item, or entry by entry under its keys. @internal */
export type ListType =
  | { type: 'atomic' }
  | { type: 'set' }
  | { type: 'map'; keys: readonly ListKey[] };

/** A field that tells the entries of a list apart. @internal */
export interface ListKey {
  field: string;
  /** What the server takes an entry without it for. */
  standard?: string;
}

/**
 * What the server knows of a value: enough to say what it makes of a manifest.
 *
 * `plain` is a text, number or truth value; `open` is JSON that nobody describes.
 *
 * @internal
 */
export interface ValueType {
  readonly form:
    | 'plain'
    | 'quantity'
    | 'time'
    | 'bytes'
    | 'open'
    | 'object'
    | 'map'
    | 'list';
  /** Written even when zero or empty; the server leaves others out then. */
  readonly isKept: boolean;
  /** Of an `object`: of a field, `undefined` when nothing is known of it. */
  fieldType?(field: string): ValueType | undefined;
  /** An `object` whose fields that are not described are dropped by the server. */
  readonly prunes?: boolean;
  /** Of a `map` or `list`: of each entry. */
  readonly items?: ValueType;
  /** Of a `list`. */
  readonly list?: ListType;
}
