import { FieldType, fieldsOfType } from '../kinds/types/FieldType';
import { isEqual, isJson, Json } from '../registry/fields';
import { itemPart } from './fieldValues';

/** What a manifest says on top of what is there, by the types' own rules. @internal */
export function mergeApplied(
  typeName: string,
  live: Json,
  applied: Json,
): Json {
  const types = fieldsOfType(typeName) ?? {};
  const merged = { ...live };
  for (const [name, value] of Object.entries(applied)) {
    if (value === undefined || value === null) continue;
    const field = Object.hasOwn(types, name) ? types[name] : { type: 'any' };
    merged[name] = mergeValue(field, live[name], value);
  }
  return merged;
}

function mergeValue(
  field: FieldType,
  live: unknown,
  applied: unknown,
): unknown {
  if (field.list) return mergeLists(field, live, applied);
  if (field.atomic || !isJson(live) || !isJson(applied)) return applied;
  if (field.map) return { ...live, ...applied };
  return fieldsOfType(field.type)
    ? mergeApplied(field.type, live, applied)
    : applied;
}

function mergeLists(
  field: FieldType,
  live: unknown,
  applied: unknown,
): unknown {
  if (!Array.isArray(live) || !Array.isArray(applied)) return applied;
  if (field.listType === 'set') {
    const added = applied.filter(
      item => !live.some(other => isEqual(item, other)),
    );
    return [...live, ...added];
  }
  if (field.listType !== 'map') return applied;
  const keyOf = (item: unknown) =>
    isJson(item) ? itemPart(field, item) : JSON.stringify(item);
  const byKey = new Map(live.map(item => [keyOf(item), item]));
  for (const item of applied) {
    const known = byKey.get(keyOf(item));
    byKey.set(keyOf(item), mergeValue({ ...field, list: false }, known, item));
  }
  return [...byKey.values()];
}
