import { celFunc, CelScalar, celType, CelValue, isCelMap } from '@bufbuild/cel';

const { DYN, STRING } = CelScalar;

function valueAt(from: CelValue, path: string): CelValue | undefined {
  let value: CelValue | undefined = from;
  for (const name of path.split('.')) {
    if (!isCelMap(value)) return undefined;
    value = value.get(name);
  }
  return value;
}

/** Whole numbers and others are both numbers: `2` and `2.5` may stand in one field. */
function typeName(value: CelValue): string {
  const { name } = celType(value);
  return name === 'int' ? 'double' : name;
}

/** `at(object, 'status.phase', '')`: what stands at a path, if it is of the default's type. */
export const at = celFunc(
  'at',
  [DYN, STRING, DYN],
  DYN,
  (from, path, otherwise) => {
    const value = valueAt(from, path);
    if (value === undefined) return otherwise;
    return typeName(value) === typeName(otherwise) ? value : otherwise;
  },
);
