import { compilePointers, formatPointer } from './pointers';

it('writes slashes and tildes as RFC 6901 says', () => {
  expect(formatPointer(['metadata', 'a/b~c', '0', ''])).toBe(
    '/metadata/a~1b~0c/0/',
  );
});

describe('compilePointers', () => {
  it.each([
    ['/spec/replicas', ['spec', 'replicas'], true],
    ['/spec/replicas', ['spec'], false],
    ['/spec', ['spec', 'replicas'], false],
    ['/metadata/labels/a~1b', ['metadata', 'labels', 'a/b'], true],
    ['/metadata/labels/a~01', ['metadata', 'labels', 'a~1'], true],
    ['/containers/*/env', ['containers', '7', 'env'], true],
    ['/containers/*/env', ['containers', '7', 'args'], false],
    ['/*', ['spec'], true],
    ['/', [''], true],
    ['', [], false],
    ['spec/replicas', ['spec', 'replicas'], false],
    ['#/spec', ['spec'], false],
  ])('%s and %j: %s', (pointer, path, expected) => {
    expect(compilePointers([pointer])(path)).toBe(expected);
  });
});
