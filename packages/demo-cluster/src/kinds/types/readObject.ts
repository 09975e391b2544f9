import { isJson, Json } from '../../registry/fields';
import { badRequest } from '../../registry/refusals';
import { canonicalQuantity, parseQuantity } from '../quantity';
import { FieldType, fieldsOfType } from './FieldType';

/** What reading finds on the way. @internal */
export interface ReadFindings {
  /** Paths of fields that the type does not have; they are dropped. */
  unknownFields: string[];
}

/**
 * An object as the API server gives it back after reading it: without unknown
 * fields, `null`s and zero values that mean "not set", with quantities in their
 * own form.
 *
 * @throws StatusError - 400, a value is of another type than its field
 * @internal
 */
export function readObject(
  typeName: string,
  value: Json,
  findings: ReadFindings = { unknownFields: [] },
): Json {
  return readStruct(typeName, value, [], findings);
}

function readStruct(
  typeName: string,
  value: Json,
  path: string[],
  findings: ReadFindings,
): Json {
  const fields = fieldsOfType(typeName) ?? {};
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(fields, name)) continue;
    findings.unknownFields.push([...path, name].join('.'));
  }
  const result: Json = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, value[name], [...path, name], findings);
    if (read !== undefined) result[name] = read;
  }
  return result;
}

function readField(
  field: FieldType,
  value: unknown,
  path: string[],
  findings: ReadFindings,
): unknown {
  if (value === undefined || value === null)
    return whenUnset(field, path, findings);
  if (field.list) return readList(field, value, path, findings);
  if (field.map) return readMap(field, value, path, findings);
  const read = readValue(field.type, value, path, findings);
  const isLeftOut = isUnsetByZero(field, read);
  return isLeftOut ? undefined : read;
}

function isUnsetByZero(field: FieldType, value: unknown): boolean {
  if (field.pointer || field.required) return false;
  if (field.type === 'time' || field.omitZero) return isZero(value);
  // Structs that are no pointers are always written, and so are quantities.
  if (fieldsOfType(field.type) || field.type === 'quantity') return false;
  return isZero(value);
}

/** Go writes a struct that is no pointer also when nothing is in it. */
function whenUnset(
  field: FieldType,
  path: string[],
  findings: ReadFindings,
): unknown {
  if (field.list || field.map || field.pointer || field.omitZero) {
    return undefined;
  }
  if (fieldsOfType(field.type))
    return readStruct(field.type, {}, path, findings);
  // A quantity is a struct too.
  if (field.type === 'quantity') return '0';
  return field.required ? zeroValues[field.type] : undefined;
}

const zeroValues: Record<string, unknown> = {
  string: '',
  boolean: false,
  integer: 0,
  number: 0,
};

function readList(
  field: FieldType,
  value: unknown,
  path: string[],
  findings: ReadFindings,
): unknown {
  if (!Array.isArray(value)) throw mismatch(value, path, `[]${field.type}`);
  if (value.length === 0) return undefined;
  return value.map((item, index) =>
    readValue(
      field.type,
      item,
      [...path.slice(0, -1), `${path[path.length - 1]}[${index}]`],
      findings,
    ),
  );
}

function readMap(
  field: FieldType,
  value: unknown,
  path: string[],
  findings: ReadFindings,
): unknown {
  if (!isJson(value)) throw mismatch(value, path, `map[string]${field.type}`);
  const entries = Object.entries(value);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.map(([key, part]) => [
      key,
      part === null && field.type === 'string'
        ? ''
        : readValue(field.type, part, [...path, key], findings),
    ]),
  );
}

function readValue(
  type: string,
  value: unknown,
  path: string[],
  findings: ReadFindings,
): unknown {
  if (fieldsOfType(type)) {
    if (!isJson(value)) throw mismatch(value, path, type);
    return readStruct(type, value, path, findings);
  }
  switch (type) {
    case 'quantity':
      if (parseQuantity(value) === undefined) {
        throw badRequest(
          `unable to parse quantity's value at ${path.join(
            '.',
          )}: ${JSON.stringify(value)}`,
        );
      }
      return canonicalQuantity(value);
    case 'bytes':
      if (typeof value !== 'string') throw mismatch(value, path, '[]uint8');
      return Buffer.from(value, 'base64').toString('base64');
    case 'intOrString':
      if (typeof value === 'string' || Number.isInteger(value)) return value;
      throw mismatch(value, path, 'IntOrString');
    case 'time':
      if (typeof value !== 'string') throw mismatch(value, path, 'Time');
      return value;
    case 'integer':
      if (!Number.isInteger(value)) throw mismatch(value, path, 'int');
      return value;
    case 'string':
    case 'boolean':
    case 'number':
      if (typeof value !== type) throw mismatch(value, path, goNames[type]);
      return value;
    default:
      return value;
  }
}

const goNames = { string: 'string', boolean: 'bool', number: 'float64' };

function isZero(value: unknown): boolean {
  if (isJson(value)) return Object.keys(value).length === 0;
  return value === '' || value === 0 || value === false;
}

function mismatch(value: unknown, path: string[], wanted: string) {
  const found = Array.isArray(value) ? 'array' : jsonNames[typeof value];
  return badRequest(
    `json: cannot unmarshal ${found} into Go struct field .${path.join(
      '.',
    )} of type ${wanted}`,
  );
}

const jsonNames: Record<string, string> = {
  string: 'string',
  number: 'number',
  boolean: 'bool',
  object: 'object',
};
