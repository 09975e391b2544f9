import { isOlderVersion } from './resourceVersion';

describe('whether a resourceVersion is older than another', () => {
  it.each<[string | undefined, string | undefined, boolean]>([
    ['9', '10', true],
    ['10', '9', false],
    ['10', '10', false],
    ['99999999999999999998', '99999999999999999999', true],
    ['a', 'b', false],
    ['9', 'b', false],
    [undefined, '10', false],
    ['9', undefined, false],
    ['', '1', false],
  ])('%s than %s: %s', (version, than, expected) => {
    expect(isOlderVersion(version, than)).toBe(expected);
  });
});
