import { FieldType, fieldsOfType, typeOfKind } from '../kinds/types/FieldType';
import { KindDefinition } from '../kinds/KindDefinition';
import { isJson, Json } from '../registry/fields';

/**
 * What an object says, by path. The parts of a path are those of Kubernetes'
 * FieldsV1 (`f:spec`, `k:{"name":"web"}`, `v:"x"`), joined by `separator`.
 *
 * Source: Kubernetes documentation, server-side apply; structured-merge-diff.
 *
 * @internal
 */
export type FieldValues = Map<string, unknown>;

/** Between the parts of a path; occurs in no name. @internal */
export const separator = '\u0000';

/** The value of an item of a list that is there, whatever it says. @internal */
export const present = true;

// What the server itself writes, or what names the object: nobody owns it.
const unownedMetadata = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'name',
  'namespace',
  'resourceVersion',
  'selfLink',
  'uid',
];

/**
 * What an object says, without what nobody can own. With `marksWholes` also
 * that maps, lists and optional objects are there: who writes them owns that,
 * who applies them does not.
 *
 * @internal
 */
export function fieldValuesOf(
  kind: KindDefinition,
  object: Json,
  { marksWholes = false } = {},
): FieldValues {
  const { apiVersion: _version, kind: _kind, metadata, ...rest } = object;
  const owned = isJson(metadata)
    ? Object.fromEntries(
        Object.entries(metadata).filter(
          ([name]) => !unownedMetadata.includes(name),
        ),
      )
    : {};
  const values: FieldValues = new Map();
  const isEmpty = Object.keys(owned).length === 0;
  const content = isEmpty ? rest : { ...rest, metadata: owned };
  addFields(typeOfKind(kind), content, '', { values, marksWholes });
  return values;
}

/** The part of a path that names an item of a list by its keys. @internal */
export function itemPart({ listMapKeys = [] }: FieldType, item: Json): string {
  const keys = listMapKeys.map(key => [key, item[key] ?? keyDefaults[key]]);
  return `k:${JSON.stringify(Object.fromEntries(keys))}`;
}

// The only key of a list that may be left out (Kubernetes API, `+default`).
const keyDefaults: Record<string, unknown> = { protocol: 'TCP' };

interface Found {
  values: FieldValues;
  marksWholes: boolean;
}

function addFields(
  typeName: string,
  object: Json,
  path: string,
  found: Found,
): void {
  const types = fieldsOfType(typeName) ?? {};
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined || value === null) continue;
    // A template's metadata is written also when it says nothing.
    if (name === 'metadata' && isJson(value) && isEmpty(value)) continue;
    const field = Object.hasOwn(types, name) ? types[name] : { type: 'any' };
    addValue(field, value, join(path, `f:${name}`), found);
  }
}

function addValue(
  field: FieldType,
  value: unknown,
  path: string,
  found: Found,
): void {
  const { values, marksWholes } = found;
  if (field.list && Array.isArray(value)) {
    addList(field, value, path, found);
    return;
  }
  const isWhole = field.atomic || !isJson(value) || isEmpty(value);
  if (isWhole) {
    values.set(path, value);
    return;
  }
  const isOptional = (field.map || field.pointer) && !field.required;
  if (marksWholes && isOptional) values.set(path, present);
  if (field.map) {
    for (const [key, part] of Object.entries(value)) {
      addValue({ type: field.type }, part, join(path, `f:${key}`), found);
    }
    return;
  }
  if (fieldsOfType(field.type)) addFields(field.type, value, path, found);
  else values.set(path, value);
}

function addList(
  field: FieldType,
  items: unknown[],
  path: string,
  found: Found,
): void {
  const { values, marksWholes } = found;
  const isOpen =
    !field.required && ['map', 'set'].includes(field.listType ?? '');
  if (marksWholes && isOpen && items.length > 0) values.set(path, present);
  if (field.listType === 'set') {
    for (const item of items) {
      values.set(join(path, `v:${JSON.stringify(item)}`), present);
    }
    return;
  }
  if (field.listType !== 'map' || items.length === 0) {
    values.set(path, items);
    return;
  }
  for (const item of items.filter(isJson)) {
    const itemPath = join(path, itemPart(field, item));
    values.set(itemPath, field.atomic ? item : present);
    if (!field.atomic) addFields(field.type, item, itemPath, found);
  }
}

const isEmpty = (value: Json) => Object.keys(value).length === 0;

const join = (path: string, part: string) =>
  path === '' ? part : path + separator + part;
