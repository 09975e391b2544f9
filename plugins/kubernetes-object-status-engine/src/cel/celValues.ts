import { CelInput } from '@bufbuild/cel';
import { isRecord } from '../kubernetes/fields';

/**
 * A JSON value as CEL sees it: whole numbers are ints, others doubles. Objects
 * become maps, so that no name of a field can be taken for something inherited.
 */
export function toCelInput(value: unknown): CelInput {
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toCelInput);
  if (isRecord(value)) {
    return new Map(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([name, each]) => [name, toCelInput(each)]),
    );
  }
  // CEL has a null of its own.
  return null;
}
