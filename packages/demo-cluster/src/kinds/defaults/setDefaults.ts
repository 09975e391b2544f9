import { isJson, Json } from '../../registry/fields';

/** The object with these values where it has none. @internal */
export function withDefaults(object: Json, defaults: Json): Json {
  return { ...defaults, ...object };
}

/** The object with the field, if it has it, changed. @internal */
export function mapField(
  object: Json,
  field: string,
  change: (value: Json) => Json,
): Json {
  const value = object[field];
  return isJson(value) ? { ...object, [field]: change(value) } : object;
}

/** The object with every item of the list, if it has it, changed. @internal */
export function mapItems(
  object: Json,
  field: string,
  change: (item: Json) => Json,
): Json {
  const items = object[field];
  if (!Array.isArray(items)) return object;
  return {
    ...object,
    [field]: items.map(item => (isJson(item) ? change(item) : item)),
  };
}
