import { Json } from '../registry/fields';
import { jsonPatch } from './jsonPatch';
import { mergePatch } from './mergePatch';
import { strategicMergePatch } from './strategicMergePatch';

interface Case {
  name: string;
  target: Json;
  patch: Json;
  expected: Json;
}

// RFC 7386, appendix A, those of its cases that are about objects.
const merges: Case[] = [
  {
    name: 'a value',
    target: { a: 'b' },
    patch: { a: 'c' },
    expected: { a: 'c' },
  },
  {
    name: 'a new field',
    target: { a: 'b' },
    patch: { b: 'c' },
    expected: { a: 'b', b: 'c' },
  },
  { name: 'a removal', target: { a: 'b' }, patch: { a: null }, expected: {} },
  {
    name: 'a list as a whole',
    target: { a: ['b'] },
    patch: { a: ['c', 'd'] },
    expected: { a: ['c', 'd'] },
  },
  {
    name: 'an object in it',
    target: { a: { b: 'c', d: 'e' } },
    patch: { a: { b: 'd', d: null } },
    expected: { a: { b: 'd' } },
  },
  {
    name: 'an object over a text',
    target: { a: 'b' },
    patch: { a: { b: { c: null } } },
    expected: { a: { b: {} } },
  },
];

it.each(merges)(
  'a merge patch changes $name',
  ({ target, patch, expected }) => {
    expect(mergePatch(target, patch)).toEqual(expected);
  },
);

const container = (name: string, more: Json = {}) => ({ name, ...more });
const list = (...containers: Json[]) => ({ containers });

const strategic: Array<Case & { type?: string }> = [
  {
    name: 'an item of a list by its merge key',
    target: list(container('a', { image: '1' }), container('b')),
    patch: list(container('a', { image: '2' })),
    expected: list(container('a', { image: '2' }), container('b')),
  },
  {
    name: 'a list by a new item, which comes first',
    target: list(container('a')),
    patch: list(container('b')),
    expected: list(container('b'), container('a')),
  },
  {
    name: 'a list without one item',
    target: list(container('a'), container('b')),
    patch: list({ $patch: 'delete', name: 'a' }),
    expected: list(container('b')),
  },
  {
    name: 'a list as a whole, when told so',
    target: list(container('a'), container('b')),
    patch: list({ $patch: 'replace' }, container('c')),
    expected: list(container('c')),
  },
  {
    name: 'the order of items',
    target: list(container('a'), container('b')),
    patch: {
      '$setElementOrder/containers': [{ name: 'b' }, { name: 'a' }],
      ...list(container('b', { image: '2' })),
    },
    expected: list(container('b', { image: '2' }), container('a')),
  },
  {
    name: 'a list without merge key as a whole',
    target: list(container('a', { args: ['x', 'y'] })),
    patch: list(container('a', { args: ['z'] })),
    expected: list(container('a', { args: ['z'] })),
  },
  {
    name: 'a list of plain values that is merged',
    type: 'meta.ObjectMeta',
    target: { finalizers: ['a'] },
    patch: { finalizers: ['b'] },
    expected: { finalizers: ['a', 'b'] },
  },
  {
    name: 'a plain value out of a list',
    type: 'meta.ObjectMeta',
    target: { finalizers: ['a', 'b'] },
    patch: { '$deleteFromPrimitiveList/finalizers': ['a'] },
    expected: { finalizers: ['b'] },
  },
  {
    name: 'a map, and takes keys out of it',
    type: 'meta.ObjectMeta',
    target: { labels: { a: '1', b: '2' } },
    patch: { labels: { a: null, c: '3' } },
    expected: { labels: { b: '2', c: '3' } },
  },
  {
    name: 'a map as a whole, when told so',
    type: 'meta.ObjectMeta',
    target: { labels: { a: '1' } },
    patch: { labels: { $patch: 'replace', b: '2' } },
    expected: { labels: { b: '2' } },
  },
  {
    name: 'what shall be kept of a union',
    type: 'apps.DeploymentSpec',
    target: {
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } },
    },
    patch: { strategy: { $retainKeys: ['type'], type: 'Recreate' } },
    expected: { strategy: { type: 'Recreate' } },
  },
];

it.each(strategic)(
  'a strategic merge patch changes $name',
  ({ type = 'core.PodSpec', target, patch, expected }) => {
    expect(strategicMergePatch(type, target, patch)).toEqual(expected);
  },
);

it('a JSON patch changes a copy by its operations', () => {
  const target = { a: { b: 1 }, list: ['x'] };
  const patched = jsonPatch(target, [
    { op: 'add', path: '/list/-', value: 'y' },
    { op: 'remove', path: '/a/b' },
    { op: 'copy', from: '/list/0', path: '/c' },
  ]);
  expect(patched).toEqual({ a: {}, list: ['x', 'y'], c: 'x' });
  expect(target).toEqual({ a: { b: 1 }, list: ['x'] });
});

it.each([
  ['no list', { op: 'add' }],
  ['an unknown operation', [{ op: 'drop', path: '/a' }]],
  ['a path that is not there', [{ op: 'remove', path: '/b' }]],
  ['a test that fails', [{ op: 'test', path: '/a', value: 2 }]],
])('a JSON patch with %s is refused', (_name, patch) => {
  expect(() => jsonPatch({ a: 1 }, patch)).toThrow();
});
