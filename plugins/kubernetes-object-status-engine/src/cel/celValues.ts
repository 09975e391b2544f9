import { CelInput } from '@bufbuild/cel';
import { isRecord } from '../kubernetes/fields';

function toMap(record: Record<string, unknown>): Map<string, CelInput> {
  const map = new Map<string, CelInput>();
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (value !== undefined) map.set(name, toCelInput(value));
  }
  return map;
}

/**
 * A JSON value as CEL sees it: whole numbers are ints, others doubles. Objects
 * become maps, so that no name of a field can be taken for something inherited.
 */
export function toCelInput(value: unknown): CelInput {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  if (Array.isArray(value)) return value.map(toCelInput);
  // CEL has a null of its own.
  return isRecord(value) ? toMap(value) : null;
}
