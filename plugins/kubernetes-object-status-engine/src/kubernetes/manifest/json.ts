import { isRecord } from '../fields';

/** How deep manifests and objects are read; real ones stay below 60. @internal */
export const MAX_DEPTH = 100;

/** Whether the value has no parts; `null` and `undefined` are scalars too. @internal */
export function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Whether the value says nothing: absent, `null`, an empty object or list. @internal */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && keysOf(value).length === 0;
}

/** Own keys without `__proto__`: JSON may contain it, no Kubernetes field is called so. @internal */
export function keysOf(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter(key => key !== '__proto__');
}

/** The own field, never an inherited one such as `constructor`; `null` is absent. @internal */
export function fieldOf(value: unknown, key: string): unknown {
  if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined;
  return value[key] ?? undefined;
}

/** The last field of a path and the one above it; empty where there is none. @internal */
export function lastOf(path: readonly string[]): {
  parent: string;
  field: string;
} {
  return {
    parent: path[path.length - 2] ?? '',
    field: path[path.length - 1] ?? '',
  };
}
