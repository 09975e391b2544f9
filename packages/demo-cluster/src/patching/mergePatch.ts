import { isJson, Json } from '../registry/fields';

/** Applies a JSON merge patch (RFC 7386). @internal */
export function mergePatch(target: Json, patch: Json): Json {
  const merged = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergeValue(target[key], value);
  }
  return merged;
}

function mergeValue(target: unknown, value: unknown): unknown {
  if (!isJson(value)) return value;
  return mergePatch(isJson(target) ? target : {}, value);
}
