import { FieldType, fieldsOfType } from '../kinds/types/FieldType';
import { isJson, Json } from '../registry/fields';
import { itemPart, separator } from './fieldValues';

/** The object without the fields and items at those paths. @internal */
export function removePaths(
  typeName: string,
  object: Json,
  paths: string[],
): Json {
  const gone = new Set(paths);
  return gone.size === 0 ? object : withoutFields(typeName, object, '', gone);
}

function withoutFields(
  typeName: string,
  object: Json,
  path: string,
  gone: ReadonlySet<string>,
): Json {
  const types = fieldsOfType(typeName) ?? {};
  const kept = Object.entries(object).flatMap(([name, value]) => {
    const fieldPath = join(path, `f:${name}`);
    if (gone.has(fieldPath)) return [];
    const field = Object.hasOwn(types, name) ? types[name] : { type: 'any' };
    return [[name, withoutInside(field, value, fieldPath, gone)]];
  });
  return Object.fromEntries(kept);
}

function withoutInside(
  field: FieldType,
  value: unknown,
  path: string,
  gone: ReadonlySet<string>,
): unknown {
  if (Array.isArray(value)) return withoutItems(field, value, path, gone);
  if (!isJson(value) || field.atomic) return value;
  if (field.map) return withoutFields('any', value, path, gone);
  return fieldsOfType(field.type)
    ? withoutFields(field.type, value, path, gone)
    : value;
}

function withoutItems(
  field: FieldType,
  items: unknown[],
  path: string,
  gone: ReadonlySet<string>,
): unknown[] {
  return items.flatMap(item => {
    const part =
      field.listType === 'map' && isJson(item)
        ? itemPart(field, item)
        : `v:${JSON.stringify(item)}`;
    const itemPath = join(path, part);
    if (gone.has(itemPath)) return [];
    const isOpen = field.listType === 'map' && isJson(item) && !field.atomic;
    return [isOpen ? withoutFields(field.type, item, itemPath, gone) : item];
  });
}

const join = (path: string, part: string) =>
  path === '' ? part : path + separator + part;
