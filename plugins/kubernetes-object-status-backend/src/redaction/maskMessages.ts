import { maskMessage } from './maskText';

/** Fields of judged objects, states and explanations that hold free text. */
const textFields = new Set([
  'message',
  'why',
  'params',
  'causeParams',
  'columns',
]);

/**
 * Masks the free text in a value before it is stored and leaves the rest,
 * above all identities and fingerprints, as it is.
 */
export function maskMessages<T>(value: T): T {
  return walk(value, false) as T;
}

function walk(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string') return isText ? maskMessage(value) : value;
  if (Array.isArray(value)) return value.map(item => walk(item, isText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      walk(item, isText || textFields.has(key)),
    ]),
  );
}
