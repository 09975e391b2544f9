import { nextVersion } from './versions';

describe('nextVersion', () => {
  it.each([
    ['the highest, wherever it stands', ['1.4.0', '1.4.2', '1.4.1'], '1.4.3'],
    ['numbers, not letters', ['1.9.0', '1.10.0'], '1.10.1'],
    ['another major version', ['1.9.9', '2.0.0'], '2.0.1'],
    ['nothing', [], '0.0.1'],
    ['others than versions', ['latest', undefined, '1.2', '0.3.1'], '0.3.2'],
  ])('goes on from %s', (_, versions, expected) => {
    expect(nextVersion(versions)).toBe(expected);
  });
});
