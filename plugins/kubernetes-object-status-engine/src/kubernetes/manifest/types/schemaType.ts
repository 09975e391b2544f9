import { isRecord } from '../../fields';
import { fieldOf } from '../json';
import { builtInType } from './builtInType';
import { ListType, ValueType } from './ValueType';

const open: ValueType = { form: 'open', isKept: false };

/**
 * The type that a structural schema of a CustomResourceDefinition describes.
 *
 * `schema` may be anything; what is not understood is `open`. Of an embedded
 * resource `metadata` is that of every object. Zero values are stored as they
 * are, but webhooks written in Go leave them out, so that none counts as kept.
 *
 * @internal
 */
export function schemaType(schema: unknown): ValueType {
  if (!isRecord(schema)) return open;
  const type = fieldOf(schema, 'type');
  if (fieldOf(schema, 'x-kubernetes-int-or-string') === true) {
    return { form: 'plain', isKept: false };
  }
  if (type === 'array') return listType(schema);
  if (type === 'object') return objectType(schema);
  if (type === undefined) return open;
  return { form: scalarForm(schema), isKept: false };
}

function scalarForm(schema: Record<string, unknown>): ValueType['form'] {
  const format = fieldOf(schema, 'format');
  return format === 'date-time' ? 'time' : 'plain';
}

function listType(schema: Record<string, unknown>): ValueType {
  const list = listTypeOf(schema);
  return {
    form: 'list',
    isKept: false,
    list,
    // Read when asked for: schemas may be nested as deep as anybody likes.
    get items() {
      return schemaType(fieldOf(schema, 'items'));
    },
  };
}

function listTypeOf(schema: Record<string, unknown>): ListType {
  const type = fieldOf(schema, 'x-kubernetes-list-type');
  if (type === 'set') return { type: 'set' };
  const fields = fieldOf(schema, 'x-kubernetes-list-map-keys');
  if (type !== 'map' || !Array.isArray(fields)) return { type: 'atomic' };
  const properties = fieldOf(fieldOf(schema, 'items'), 'properties');
  const keys = fields.map(String).map(field => {
    const standard = fieldOf(fieldOf(properties, field), 'default');
    return standard === undefined
      ? { field }
      : { field, standard: String(standard) };
  });
  return { type: 'map', keys };
}

function objectType(schema: Record<string, unknown>): ValueType {
  const properties = fieldOf(schema, 'properties');
  const additional = fieldOf(schema, 'additionalProperties');
  if (isRecord(additional)) {
    return {
      form: 'map',
      isKept: false,
      get items() {
        return schemaType(additional);
      },
    };
  }
  const isEmbedded = fieldOf(schema, 'x-kubernetes-embedded-resource') === true;
  const keepsUnknown =
    additional === true ||
    fieldOf(schema, 'x-kubernetes-preserve-unknown-fields') === true;
  const types = new Map<string, ValueType>();
  return {
    form: 'object',
    isKept: false,
    prunes: !keepsUnknown,
    fieldType: field => {
      if (isEmbedded && isOfEveryObject(field)) return commonType(field);
      const property = fieldOf(properties, field);
      if (property === undefined) return undefined;
      const type = types.get(field) ?? schemaType(property);
      types.set(field, type);
      return type;
    },
  };
}

function isOfEveryObject(field: string): boolean {
  return field === 'apiVersion' || field === 'kind' || field === 'metadata';
}

// Metadata is the same for every kind; ConfigMap is one that always was there.
function commonType(field: string): ValueType | undefined {
  return builtInType('v1', 'ConfigMap')?.fieldType?.(field);
}

/**
 * The type of a custom resource's kind by its definition; `undefined` when the
 * definition is of another kind or has no such version.
 *
 * @internal
 */
export function customType(
  definition: unknown,
  apiVersion: string,
): ValueType | undefined {
  const spec = fieldOf(definition, 'spec');
  const versions = fieldOf(spec, 'versions');
  // Of before schemas were structural: what it describes need not be all.
  const isLegacy = fieldOf(spec, 'preserveUnknownFields') === true;
  if (!Array.isArray(versions) || isLegacy) return undefined;
  const group = fieldOf(spec, 'group');
  const version = versions.find(
    each => `${group}/${fieldOf(each, 'name')}` === apiVersion,
  );
  const schema = fieldOf(fieldOf(version, 'schema'), 'openAPIV3Schema');
  if (!isRecord(schema)) return undefined;
  const type = schemaType({ ...schema, type: 'object' });
  return {
    ...type,
    fieldType: field =>
      isOfEveryObject(field) ? commonType(field) : type.fieldType?.(field),
  };
}
