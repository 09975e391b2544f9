import { FieldType, fieldsOfType } from '../kinds/types/FieldType';
import { isEqual, isJson, Json } from '../registry/fields';

const directive = '$patch';
const retainKeys = '$retainKeys';
const orderPrefix = '$setElementOrder/';
const deletionPrefix = '$deleteFromPrimitiveList/';

/**
 * Applies a strategic merge patch: maps are merged, lists as their types say,
 * items by their merge key.
 *
 * Source: Kubernetes documentation, update API objects in place using kubectl
 * patch; community notes on strategic merge patches.
 *
 * @internal
 */
export function strategicMergePatch(
  typeName: string,
  target: Json,
  patch: Json,
): Json {
  const { [directive]: how, [retainKeys]: retained, ...changes } = patch;
  if (how === 'replace') return withoutDirectives(changes);
  if (how === 'delete') return {};
  const kept = Array.isArray(retained)
    ? Object.fromEntries(
        Object.entries(target).filter(([key]) => retained.includes(key)),
      )
    : target;
  const types = fieldsOfType(typeName) ?? {};
  const result = { ...kept };
  for (const [key, value] of Object.entries(changes)) {
    if (key.startsWith('$')) continue;
    if (value === null) {
      delete result[key];
      continue;
    }
    const field = Object.hasOwn(types, key) ? types[key] : { type: 'any' };
    result[key] = mergeValue(field, kept[key], value);
  }
  return withListDirectives(types, result, changes);
}

function mergeValue(
  field: FieldType,
  target: unknown,
  value: unknown,
): unknown {
  if (Array.isArray(value)) return mergeLists(field, target, value);
  if (!isJson(value)) return value;
  const type = field.map ? 'any' : field.type;
  return strategicMergePatch(type, isJson(target) ? target : {}, value);
}

function mergeLists(
  field: FieldType,
  target: unknown,
  patch: unknown[],
): unknown[] {
  const isMerged = (field.strategy ?? '').split(',').includes('merge');
  const isReplaced = patch.some(
    item => isJson(item) && item[directive] === 'replace',
  );
  const items = patch.filter(
    item => !(isJson(item) && item[directive] === 'replace'),
  );
  if (!isMerged || isReplaced) return items.map(withoutDirectives);
  const list = Array.isArray(target) ? target : [];
  const { mergeKey } = field;
  if (mergeKey === undefined) {
    const added = items.filter(
      item => !list.some(other => isEqual(item, other)),
    );
    return [...list, ...added];
  }
  const merged = items.reduce<unknown[]>(
    (result, item) => mergeItem(field, mergeKey, result, item),
    list,
  );
  // Those that are new come first, as the API server puts them.
  const isOld = (item: unknown) =>
    list.some(
      other =>
        isJson(other) &&
        isJson(item) &&
        isEqual(other[mergeKey], item[mergeKey]),
    );
  return [
    ...merged.filter(item => !isOld(item)),
    ...merged.filter(item => isOld(item)),
  ];
}

function mergeItem(
  field: FieldType,
  mergeKey: string,
  list: unknown[],
  item: unknown,
): unknown[] {
  if (!isJson(item)) return list;
  const isSame = (other: unknown) =>
    isJson(other) && isEqual(other[mergeKey], item[mergeKey]);
  if (item[directive] === 'delete') {
    return list.filter(other => !isSame(other));
  }
  if (!list.some(isSame)) {
    return [...list, strategicMergePatch(field.type, {}, item)];
  }
  return list.map(other =>
    isSame(other) && isJson(other)
      ? strategicMergePatch(field.type, other, item)
      : other,
  );
}

/** Deletions from lists of plain values, and the order that items are wanted in. */
function withListDirectives(
  types: Readonly<Record<string, FieldType>>,
  object: Json,
  changes: Json,
): Json {
  const result = { ...object };
  for (const [key, value] of Object.entries(changes)) {
    if (!Array.isArray(value)) continue;
    if (key.startsWith(deletionPrefix)) {
      const name = key.slice(deletionPrefix.length);
      const list = result[name];
      if (!Array.isArray(list)) continue;
      result[name] = list.filter(
        item => !value.some(other => isEqual(item, other)),
      );
    }
    if (key.startsWith(orderPrefix)) {
      const name = key.slice(orderPrefix.length);
      const mergeKey = Object.hasOwn(types, name)
        ? types[name].mergeKey
        : undefined;
      result[name] = ordered(result[name], value, mergeKey);
    }
  }
  return result;
}

/** Items that the order names in its order; the others stay behind those that they followed. */
function ordered(
  list: unknown,
  order: unknown[],
  mergeKey: string | undefined,
): unknown {
  if (!Array.isArray(list)) return list;
  const keyOf = (item: unknown) =>
    mergeKey !== undefined && isJson(item) ? item[mergeKey] : item;
  const wanted = order.map(keyOf);
  const isNamed = (item: unknown) =>
    wanted.some(key => isEqual(key, keyOf(item)));
  const named = wanted.flatMap(key =>
    list.filter(item => isEqual(keyOf(item), key)),
  );
  const waiting = [...named];
  return list.map(item => (isNamed(item) ? waiting.shift() : item));
}

function withoutDirectives<T>(value: T): T;
function withoutDirectives(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => withoutDirectives(item));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !key.startsWith('$') && part !== null)
      .map(([key, part]) => [key, withoutDirectives(part)]),
  );
}
