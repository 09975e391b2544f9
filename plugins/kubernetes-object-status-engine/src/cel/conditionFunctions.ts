import {
  CelFunc,
  celFunc,
  CelMap,
  CelScalar,
  CelValue,
  isCelMap,
} from '@bufbuild/cel';
import { conditionsOf } from './conditionsOf';
import { Generation } from './Generation';

const { BOOL, DYN, STRING } = CelScalar;

function find(of: CelValue, type: string): CelMap | undefined {
  for (const each of conditionsOf(of) ?? []) {
    if (isCelMap(each) && each.get('type') === type) return each;
  }
  return undefined;
}

function numeric(value: CelValue | undefined): number | undefined {
  if (typeof value === 'bigint' || typeof value === 'number')
    return Number(value);
  if (typeof value === 'string' && /^-?\d{1,15}$/.test(value))
    return Number(value);
  return undefined;
}

function textOf(found: CelMap | undefined, field: string): string {
  const value = found?.get(field);
  return typeof value === 'string' ? value : '';
}

/**
 * What rules ask of conditions. One that is absent, has no status, or was
 * written for an older generation than the object's is none of all three.
 */
export function conditionFunctions(generation: Generation): CelFunc[] {
  function current(of: CelValue, type: string): CelMap | undefined {
    const found = find(of, type);
    const written = numeric(found?.get('observedGeneration'));
    const isOld =
      written !== undefined &&
      generation.current !== undefined &&
      written < generation.current;
    return isOld || textOf(found, 'status') === '' ? undefined : found;
  }
  const hasStatus = (name: string, status: string) =>
    celFunc(name, [DYN, STRING], BOOL, (of, type) => {
      return textOf(current(of, type), 'status') === status;
    });
  const textField = (name: string, field: string) =>
    celFunc(name, [DYN, STRING], STRING, (of, type) =>
      textOf(current(of, type), field),
    );
  return [
    hasStatus('isTrue', 'True'),
    hasStatus('isFalse', 'False'),
    hasStatus('isUnknown', 'Unknown'),
    celFunc('hasCondition', [DYN, STRING], BOOL, (of, type) => {
      return current(of, type) !== undefined;
    }),
    textField('reasonOf', 'reason'),
    textField('messageOf', 'message'),
  ];
}
