import fc from 'fast-check';
import { copyOf } from './copyOf';

/** Every object and list within a value. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

describe('copyOf', () => {
  it('is equal and shares nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        const copy = copyOf(value);
        expect(copy).toEqual(value);
        const shared = new Set(partsOf(value));
        expect(partsOf(copy).filter(part => shared.has(part))).toEqual([]);
      }),
    );
  });
});
