import { isScalar, lastOf } from './json';
import { isQuantityPath, isSameQuantity } from './quantities';
import { defaultedWhenZero, isMapEntry, keptWhenZero } from './serverFields';

/**
 * Whether the live value is what the API server makes of the wanted one.
 *
 * `live` may be anything, `undefined` for absent; `builtIn` says whether
 * Kubernetes itself serves the kind and so fills in defaults.
 *
 * @internal
 */
export function isSameScalar(
  path: readonly string[],
  live: unknown,
  wanted: unknown,
  builtIn: boolean,
): boolean {
  const { field } = lastOf(path);
  const isQuantity = isQuantityPath(path);
  if (isZero(wanted) && !isMapEntry(path) && !isQuantity) {
    if (builtIn && defaultedWhenZero.has(field)) return true;
    if (live === undefined) return !(builtIn && keptWhenZero.has(field));
  }
  if (live === undefined || !isScalar(live)) return false;
  if (isQuantity && isSameQuantity(live, wanted)) return true;
  if (path[0] === 'binaryData') return isSameBase64(live, wanted);
  return isSameText(live, wanted);
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
