import { isRecord } from './isRecord';
import { maskMessage, maskText } from './maskText';
import {
  isWithheld,
  withheldMarker,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * What is kept of a value; everything that is not named is withheld.
 *
 * `scalar`: a text, number or boolean. `said`: a text for people, masked and
 * not compared with anything. `whole`: whatever it is. `none`: nothing.
 * `fields`: of a record, those named. `values`: of a record, every key. `each`:
 * of a list, every item.
 */
export type Keep =
  | 'scalar'
  | 'said'
  | 'whole'
  | 'none'
  | { fields: Record<string, Keep> }
  | { values: Keep }
  | { each: Keep };

/** Fields of a record, all kept the same way. */
export function all(keep: Keep, ...names: string[]): Record<string, Keep> {
  return Object.fromEntries(names.map(name => [name, keep]));
}

/** The value with a marker wherever something is not kept. */
export function keepOnly(value: unknown, keep: Keep): unknown {
  // What was redacted before stays as it is.
  if (keep === 'none' || isWithheld(value)) return withheldMarker;
  if (keep === 'whole') return keepWhole(value);
  if (keep === 'scalar')
    return isScalar(value) ? keepWhole(value) : withheldMarker;
  if (keep === 'said')
    return typeof value === 'string' ? maskMessage(value) : withheldMarker;
  if ('each' in keep) {
    if (!Array.isArray(value)) return withheldMarker;
    return value.map(item => keepOnly(item, keep.each));
  }
  if (!isRecord(value)) return withheldMarker;
  const named = (key: string): Keep => {
    if ('values' in keep) return keep.values;
    return Object.hasOwn(keep.fields, key) ? keep.fields[key] : 'none';
  };
  return mapValues(value, (item, key) => keepOnly(item, named(key)));
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** A text that looks like a secret is withheld, not masked: half a value would differ. */
function keepWhole(value: unknown): unknown {
  if (typeof value === 'string') {
    return maskText(value) === value ? value : withheldMarker;
  }
  if (Array.isArray(value)) return value.map(keepWhole);
  return isRecord(value) ? mapValues(value, keepWhole) : value;
}

/** `fromEntries` makes own properties only, whatever a key is called. */
function mapValues(
  record: Record<string, unknown>,
  map: (item: unknown, key: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, item]) => [key, map(item, key)]),
  );
}
