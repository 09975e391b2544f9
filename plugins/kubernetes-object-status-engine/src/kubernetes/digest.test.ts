import { digest } from './digest';

describe('digest', () => {
  it('is the same whatever the order of keys', () => {
    expect(digest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(
      digest({ b: [{ d: 3, c: 2 }], a: 1 }),
    );
  });

  it.each<[unknown, unknown]>([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: '1' }],
    [{ a: 1 }, { b: 1 }],
    [{ a: null }, {}],
    [['ab'], ['a', 'b']],
    [{ a: [1] }, { a: [[1]] }],
  ])('tells %j and %j apart', (one, other) => {
    expect(digest(one)).not.toBe(digest(other));
  });

  it('takes anything', () => {
    expect(digest(undefined)).toBe(digest(undefined));
    expect(digest(undefined)).not.toBe(digest({}));
  });
});
