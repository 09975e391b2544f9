import { compilePointers, formatPointer, pointerFault } from './pointers';

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

const manifest = {
  containers: [
    { name: 'web', image: 'web:1', ports: [{ port: 53 }, { port: 80 }] },
    { name: 'a/b', image: 'b:1' },
    'no object',
  ],
  labels: { 'a=b': 1 },
};

it.each<[string, string, string, boolean]>([
  ['an item by a field', '/containers/name=web/image', '0 image', true],
  ['and no other item', '/containers/name=web/image', '1 image', false],
  ['a value with a slash', '/containers/name=a~1b', '1', true],
  ['a number', '/containers/name=web/ports/port=80', '0 ports 1', true],
  ['any item, then one', '/containers/*/ports/port=53', '0 ports 0', true],
  ['an index, then one', '/containers/0/ports/port=53', '0 ports 0', true],
  ['an item that is not there', '/containers/name=x', '0', false],
])('names %s: %s', (_, pointer, path, expected) => {
  const ignores = compilePointers([pointer], manifest);
  expect(ignores(['containers', ...path.split(' ')])).toBe(expected);
});

it('takes what looks like a field for a name where there is no list', () => {
  const ignores = compilePointers(['/labels/a=b'], manifest);
  expect(ignores(['labels', 'a=b'])).toBe(true);
});

it.each(['/spec/replicas', '/a.test~1b~0c', '/containers/name=web/image'])(
  'finds nothing wrong with %j',
  pointer => {
    expect(pointerFault(pointer)).toBeUndefined();
  },
);

it.each([
  ['', /must begin with/],
  ['spec.replicas', /must begin with/],
  ['/metadata/labels/a~b', /~0 for ~/],
  ['/metadata/labels/a~', /~0 for ~/],
])('says what is wrong with %j', (pointer, expected) => {
  expect(pointerFault(pointer)).toMatch(expected);
});
