import { readField } from './readField';
import { Condition, RecordedObject } from './Recording';

type Where = NonNullable<Condition['where']>[number];

/** Whether a set of live objects satisfies all conditions. */
export function allHold(
  conditions: Condition[],
  objects: RecordedObject[],
): boolean {
  return conditions.every(condition => holds(condition, objects));
}

/** Whether as many objects as the condition wants fit it; default at least one. */
export function holds(
  { kind, name, where = [], count }: Condition,
  objects: RecordedObject[],
): boolean {
  const fitting = objects.filter(
    object =>
      object.kind === kind &&
      isNamed(object, name) &&
      where.every(clause => fits(object, clause)),
  ).length;
  return count === undefined ? fitting > 0 : fitting === count;
}

/** Whether the whole name fits the expression; no expression fits every name. */
export function isNamed(
  object: { metadata: { name: string } },
  expression: string | undefined,
): boolean {
  if (expression === undefined) return true;
  return new RegExp(`^(?:${expression})$`).test(object.metadata.name);
}

function fits(object: RecordedObject, [path, operator, value]: Where): boolean {
  const found = readField(object, path);
  if (operator === 'exists') return found !== undefined;
  if (operator === 'absent') return found === undefined;

  const wanted =
    typeof value === 'object' ? readField(object, value.path) : value;
  if (operator === 'matches') {
    return typeof found === 'string' && new RegExp(String(wanted)).test(found);
  }
  return compares(found, operator, wanted);
}

function compares(
  found: unknown,
  operator: '==' | '!=' | '>=' | '<=' | '>' | '<',
  wanted: unknown,
): boolean {
  // Kubernetes leaves out numbers that are 0.
  const isNumeric = typeof found === 'number' || typeof wanted === 'number';
  const [left, right] = isNumeric ? [found ?? 0, wanted ?? 0] : [found, wanted];
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  if (operator === '>=') return left >= right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left < right;
}
