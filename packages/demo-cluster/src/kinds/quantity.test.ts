import { addQuantities, canonicalQuantity, parseQuantity } from './quantity';

it.each([
  ['100000m', '100'],
  ['0.5', '500m'],
  [0.5, '500m'],
  ['1024Mi', '1Gi'],
  ['1.5Gi', '1536Mi'],
  ['512Ki', '512Ki'],
  ['1000000k', '1G'],
  ['1024', '1024'],
  ['1Ki', '1Ki'],
  ['1e3', '1k'],
  ['0', '0'],
  ['-1500m', '-1500m'],
])('writes %p as the API server does: %p', (given, expected) => {
  expect(canonicalQuantity(given)).toBe(expected);
});

it.each(['', 'many', '1 Gi', '1KB', '1e999', '--1', {}])(
  'knows that %p is none',
  value => {
    expect(parseQuantity(value)).toBeUndefined();
  },
);

it('adds amounts of both families', () => {
  const [one, other] = [parseQuantity('1Gi'), parseQuantity('1M')];
  if (!one || !other) throw new Error('these are quantities');
  expect(addQuantities(one, other).nano).toBe(
    BigInt(1024 ** 3 + 1_000_000) * BigInt(1_000_000_000),
  );
});
