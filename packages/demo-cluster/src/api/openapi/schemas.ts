import {
  allTypes,
  FieldType,
  fieldsOfType,
  FieldTypes,
} from '../../kinds/types/FieldType';
import { Json } from '../../registry/fields';

const prefixes: Record<string, string> = {
  meta: 'io.k8s.apimachinery.pkg.apis.meta.v1',
};

/** The name of a type's schema, as Kubernetes' own OpenAPI document has it. @internal */
export function schemaName(typeName: string): string {
  const [folder, name] = typeName.split('.');
  return `${prefixes[folder] ?? `io.k8s.api.${folder}.v1`}.${name}`;
}

const scalars: Record<string, Json> = {
  any: {},
  boolean: { type: 'boolean' },
  bytes: { type: 'string', format: 'byte' },
  integer: { type: 'integer' },
  intOrString: {
    oneOf: [{ type: 'integer' }, { type: 'string' }],
    format: 'int-or-string',
  },
  number: { type: 'number' },
  quantity: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  string: { type: 'string' },
  time: { type: 'string', format: 'date-time' },
};

/** The schemas that these types need, by name. @internal */
export function schemasOf(typeNames: string[]): Json {
  const needed = new Set<string>();
  const waiting = [...typeNames];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const fields = fieldsOfType(name);
    if (needed.has(name) || !fields) continue;
    needed.add(name);
    waiting.push(...Object.values(fields).map(({ type }) => type));
  }
  const types = allTypes();
  return Object.fromEntries(
    [...needed].map(name => [schemaName(name), schemaOf(types[name])]),
  );
}

function schemaOf(fields: FieldTypes): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]),
    ),
  };
}

function fieldSchema(field: FieldType): Json {
  return { ...shapeOf(field), ...extensionsOf(field) };
}

function shapeOf({ type, list, map }: FieldType): Json {
  const inner = fieldsOfType(type)
    ? { $ref: `#/components/schemas/${schemaName(type)}` }
    : scalars[type] ?? {};
  if (list) return { type: 'array', items: inner };
  if (map) return { type: 'object', additionalProperties: inner };
  return '$ref' in inner ? { allOf: [inner] } : inner;
}

function extensionsOf(field: FieldType): Json {
  const { mergeKey, strategy, listType, listMapKeys, atomic, map } = field;
  return {
    ...(mergeKey ? { 'x-kubernetes-patch-merge-key': mergeKey } : {}),
    ...(strategy ? { 'x-kubernetes-patch-strategy': strategy } : {}),
    ...(listType ? { 'x-kubernetes-list-type': listType } : {}),
    ...(listMapKeys ? { 'x-kubernetes-list-map-keys': listMapKeys } : {}),
    ...(atomic && map ? { 'x-kubernetes-map-type': 'atomic' } : {}),
  };
}
