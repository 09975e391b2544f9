import { isQuantityPath, isSameQuantity, parseQuantity } from './quantities';

describe('isSameQuantity', () => {
  it.each([
    ['1000m', '1'],
    ['0.5', '500m'],
    [0.5, '500m'],
    [1, '1'],
    ['1Gi', '1024Mi'],
    ['1.5Gi', '1536Mi'],
    ['1G', '1000M'],
    ['1e3', '1k'],
    ['1E3', '1k'],
    ['1E', '1000P'],
    ['128974848', '123Mi'],
    ['129e6', '129M'],
    ['.5', '0.50'],
    ['5.', '5'],
    ['+2', '2'],
    ['-1', '-1000m'],
    ['0', '0Ki'],
    // Finer than a billionth: rounded up, as the API server does.
    ['0.1n', '1n'],
    ['1.0000000001', '1000000001n'],
    [1e21, '1000E'],
  ])('%s is as much as %s', (one, other) => {
    expect(isSameQuantity(one, other)).toBe(true);
  });

  it.each([
    ['1', '1m'],
    ['1Gi', '1G'],
    ['1Mi', '1024m'],
    ['1', '-1'],
    ['much', 'much'],
    ['', ''],
    ['1 Gi', '1Gi'],
    ['1mi', '1Mi'],
    ['0x10', '16'],
    [undefined, undefined],
    [{}, {}],
    ['1e999999999', '1e999999999'],
    ['9'.repeat(1000), '9'.repeat(1000)],
  ])('%s is not the same quantity as %s', (one, other) => {
    expect(isSameQuantity(one, other)).toBe(false);
  });
});

it('gives billionths', () => {
  expect(parseQuantity('1.5Ki')).toBe(BigInt(1536) * BigInt(10) ** BigInt(9));
});

describe('isQuantityPath', () => {
  it.each([
    ['resources.requests.cpu', true],
    ['resources.limits.nvidia~com/gpu', true],
    ['spec.hard.pods', true],
    ['spec.capacity.storage', true],
    ['emptyDir.sizeLimit', true],
    ['resourceFieldRef.divisor', true],
    ['resource.target.averageValue', true],
    ['external.target.value', true],
    ['env.0.value', false],
    ['metadata.labels.cpu', false],
    ['data.memory', false],
    ['spec.replicas', false],
  ])('%s: %s', (path, expected) => {
    expect(isQuantityPath(path.split('.'))).toBe(expected);
  });
});
