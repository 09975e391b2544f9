import { ExecutionFilter, ExecutionScope } from './ExecutionScope';
import { isWithin, matchesGlob } from './isWithin';

const checkout: ExecutionScope = {
  entityRef: 'component:default/checkout',
  owners: ['group:default/shop', 'user:default/jane'],
  environment: 'production',
  targets: [
    { cluster: 'prod-eu', namespace: 'shop' },
    { cluster: 'prod-us', namespace: 'shop' },
  ],
};

describe('isWithin', () => {
  const cases: Array<[string, ExecutionFilter, boolean]> = [
    [
      'one owner is enough',
      { key: 'owner', values: ['user:default/jane'] },
      true,
    ],
    [
      'nobody owns it',
      { key: 'owner', values: ['group:default/other'] },
      false,
    ],
    ['its environment', { key: 'environment', values: ['production'] }, true],
    ['another environment', { key: 'environment', values: ['staging'] }, false],
    ['all clusters', { key: 'cluster', values: ['prod-us', 'prod-eu'] }, true],
    ['one cluster of two', { key: 'cluster', values: ['prod-eu'] }, false],
    ['its namespace', { key: 'namespace', values: ['shop'] }, true],
    [
      'clusters by pattern',
      { key: 'cluster', values: ['prod-*'], match: 'glob' },
      true,
    ],
    [
      'a star is only a letter without glob',
      { key: 'cluster', values: ['*'] },
      false,
    ],
    ['no value admits nothing', { key: 'namespace', values: [] }, false],
  ];

  it.each(cases)('%s', (_, filter, expected) => {
    expect(isWithin(checkout, filter)).toBe(expected);
  });

  it('admits a cluster-scoped object by * only', () => {
    const scope = { ...checkout, targets: [{ cluster: 'prod-eu' }] };
    const admitted = (values: string[]) =>
      isWithin(scope, { key: 'namespace', values, match: 'glob' });

    expect(admitted(['*'])).toBe(true);
    expect(admitted(['s*'])).toBe(false);
    expect(admitted([''])).toBe(false);
  });
});

describe('matchesGlob', () => {
  it.each([
    ['component:default/checkout', 'component:default/*', true],
    ['component:other/checkout', 'component:default/*', false],
    ['shop', 'shop', true],
    ['shop-2', 'shop', false],
    ['a-b-c', 'a*b*c', true],
    ['abab', '*ab', true],
    ['ab', 'ab*ab', false],
    ['aXb', 'a*Xb*b', false],
    ['a.b', 'a.b', true],
    ['axb', 'a.b', false],
    ['a?b', 'a?b', true],
    ['anything', '**', true],
    ['', '*', true],
  ])('%s by %s: %s', (value, glob, expected) => {
    expect(matchesGlob(value, glob)).toBe(expected);
  });
});
