import { builtInKinds, builtInTypes } from './builtInTypes.generated';
import { ListKey, ListType, ValueType } from './ValueType';

// What stands in no row: a text, number or truth value that is left out when zero.
const plain: ValueType = { form: 'plain', isKept: false };
const keptPlain: ValueType = { form: 'plain', isKept: true };

const scalarForms: Record<string, ValueType['form']> = {
  s: 'plain',
  Q: 'quantity',
  T: 'time',
  B: 'bytes',
  J: 'open',
};

const objectTypes = new Map<string, ValueType>();

/**
 * The type of a kind that Kubernetes itself serves, as of the version that the
 * table was made from; `undefined` for others.
 *
 * @internal
 */
export function builtInType(
  apiVersion: string,
  kind: string,
): ValueType | undefined {
  const key = `${apiVersion}/${kind}`;
  if (!Object.hasOwn(builtInKinds, key)) return undefined;
  return objectType(builtInKinds[key], true);
}

function objectType(name: string, isKept: boolean): ValueType {
  const key = isKept ? `${name}!` : name;
  const known = objectTypes.get(key);
  if (known) return known;
  const type = readObjectType(builtInTypes[name] ?? '', isKept);
  objectTypes.set(key, type);
  return type;
}

function readObjectType(row: string, isKept: boolean): ValueType {
  const codes = new Map(
    row.split(' ').map(field => {
      const at = field.indexOf(':');
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  );
  const types = new Map<string, ValueType>();
  return {
    form: 'object',
    isKept,
    fieldType: field => {
      const code = codes.get(field);
      if (code === undefined) return plain;
      const type = types.get(field) ?? readCode(code);
      types.set(field, type);
      return type;
    },
  };
}

/**
 * Reads what stands behind the name of a field: `s` plain, `Q` quantity, `T`
 * time, `B` bytes, `J` any JSON, else the name of a type; before it `{}` a map,
 * `[]` a list that is one value, `[=]` a set, `[a,b=B]` a list whose entries are
 * told apart by a and b, which is B where it is not said; behind it `!` when it
 * is written even if zero.
 */
function readCode(code: string): ValueType {
  if (code.endsWith('!')) return readType(code.slice(0, -1), true);
  return readType(code, false);
}

function readType(code: string, isKept: boolean): ValueType {
  // Entries of maps and lists are written whatever they are.
  if (code.startsWith('{}')) {
    return { form: 'map', isKept, items: readType(code.slice(2), true) };
  }
  if (code.startsWith('[')) {
    const end = code.indexOf(']');
    const items = readType(code.slice(end + 1), true);
    return { form: 'list', isKept, items, list: readList(code.slice(1, end)) };
  }
  if (!Object.hasOwn(scalarForms, code)) return objectType(code, isKept);
  const form = scalarForms[code];
  if (form === 'plain') return isKept ? keptPlain : plain;
  // Of what nobody describes every zero is kept.
  return { form, isKept: isKept || form === 'open' };
}

function readList(keys: string): ListType {
  if (keys === '') return { type: 'atomic' };
  if (keys === '=') return { type: 'set' };
  return { type: 'map', keys: keys.split(',').map(readKey) };
}

function readKey(key: string): ListKey {
  const [field, standard] = key.split('=');
  return { field, standard };
}
