import { isScalar, lastOf } from './json';
import { isQuantityPath, isSameQuantity } from './quantities';
import { isDefaultOfZero, isMapEntry, keptWhenZero } from './serverFields';
import { ValueType } from './types/ValueType';

/** What is known of a value beside its path. @internal */
export interface ScalarFacts {
  /** `undefined` where only names can tell. */
  type?: ValueType;
  /** Kubernetes itself serves the kind and so fills in defaults. */
  builtIn: boolean;
}

/**
 * Whether the live value is what the API server makes of the wanted one.
 *
 * `live` may be anything, `undefined` for absent.
 *
 * @internal
 */
export function isSameScalar(
  path: readonly string[],
  live: unknown,
  wanted: unknown,
  facts: ScalarFacts,
): boolean {
  const { type } = facts;
  const isDescribed = type !== undefined && type.form !== 'open';
  const form = isDescribed ? type.form : formByName(path);
  if (isZero(wanted) && !isEntry(path, form, facts)) {
    if (live === undefined) return !isWritten(path, facts);
    if (facts.builtIn && isDefaultOfZero(lastOf(path).field, live)) return true;
  }
  if (live === undefined || !isScalar(live)) return false;
  if (isSameText(live, wanted)) return true;
  switch (form) {
    case 'quantity':
      return isSameQuantity(live, wanted);
    case 'bytes':
      return isSameBase64(live, wanted);
    case 'time':
      return isSameInstant(live, wanted);
    default:
      return false;
  }
}

function formByName(path: readonly string[]): ValueType['form'] {
  if (isQuantityPath(path)) return 'quantity';
  return path[0] === 'binaryData' ? 'bytes' : 'plain';
}

/** Whether a zero is a value like others there: in a map, and where it is an amount. */
function isEntry(
  path: readonly string[],
  form: ValueType['form'],
  { type }: ScalarFacts,
): boolean {
  const isDescribed = type !== undefined && type.form !== 'open';
  return isMapEntry(path) || (!isDescribed && form === 'quantity');
}

/** Whether the server writes a field that is zero. */
function isWritten(
  path: readonly string[],
  { type, builtIn }: ScalarFacts,
): boolean {
  if (type) return type.isKept;
  return builtIn && keptWhenZero.has(lastOf(path).field);
}

/**
 * Compares as text: the server stores strings where a manifest may have numbers
 * (environment, labels), and no typed field can hold both `8080` and `"8080"`.
 *
 * @internal
 */
export function isSameText(one: unknown, other: unknown): boolean {
  return one === other || String(one) === String(other);
}

function isZero(value: unknown): boolean {
  return value === '' || value === 0 || value === false;
}

// The server decodes and encodes it anew; line breaks of a YAML block are lost.
function isSameBase64(one: unknown, other: unknown): boolean {
  return withoutSpace(one) === withoutSpace(other);
}

function withoutSpace(value: unknown): string {
  return String(value).replace(/\s/g, '');
}

// Written anew in UTC, with six digits or none behind the second.
function isSameInstant(one: unknown, other: unknown): boolean {
  const at = Date.parse(String(one));
  return !Number.isNaN(at) && at === Date.parse(String(other));
}
