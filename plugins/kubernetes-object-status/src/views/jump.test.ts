import { anObject, aPod } from '../__testUtils__/builders';
import { ancestorsOf } from './ancestors';
import { neighbourOf, placesToLookAt } from './jump';
import { objectAnchor, objectOfHash } from './objectAnchor';
import { tablesOf } from './objectTables';

const places = ['a', 'b', 'c'].map(id => ({ step: 1, id }));

it.each([
  ['the first from elsewhere', undefined, 1, 'a'],
  ['the last from elsewhere, backwards', undefined, -1, 'c'],
  ['the next', { step: 1, id: 'a' }, 1, 'b'],
  ['the one before', { step: 1, id: 'b' }, -1, 'a'],
  ['round at the end', { step: 1, id: 'c' }, 1, 'a'],
  ['round at the beginning', { step: 1, id: 'a' }, -1, 'c'],
  ['not the same id of another step', { step: 2, id: 'a' }, 1, 'a'],
] as const)('goes to %s', (_, present, direction, expected) => {
  expect(neighbourOf(places, present, direction)?.id).toBe(expected);
});

it('stays where there is nothing to go to', () => {
  expect(neighbourOf([], undefined, 1)).toBeUndefined();
});

it('stops at judged objects that are not Successful, from top to bottom', () => {
  const rows = [
    anObject({ status: 'InProgress' }),
    aPod({ name: 'good', parentId: 'Deployment/checkout' }),
    aPod({ name: 'bad', parentId: 'Deployment/checkout', status: 'Failed' }),
    aPod({
      name: 'old',
      parentId: 'Deployment/checkout',
      status: 'Failed',
      counted: false,
    }),
  ];

  expect(placesToLookAt(2, tablesOf(rows, 'tree'))).toEqual([
    { step: 2, id: 'Deployment/checkout' },
    { step: 2, id: 'Pod/bad' },
  ]);
});

it.each([
  ['an identity', 'eu|apps/Deployment|shop|checkout'],
  ['a uid', 'd7a1-4b'],
  ['what has to be escaped', '50% done'],
])('finds a row again by its address: %s', (_, id) => {
  const anchor = objectAnchor(2, id);

  expect(objectOfHash(`#${encodeURIComponent(anchor)}`)).toEqual({
    step: 2,
    id,
  });
});

it.each(['', '#kos-step-1', '#kos-object-x-y', '#%'])(
  'finds none by %j',
  hash => {
    expect(objectOfHash(hash)).toBeUndefined();
  },
);

it('knows the owners of an object, also where they own one another', () => {
  const rows = [
    aPod({ id: 'a', parentId: 'b' }),
    aPod({ id: 'b', parentId: 'c' }),
    aPod({ id: 'c', parentId: 'b' }),
  ];

  expect(ancestorsOf('a', rows)).toEqual(['b', 'c']);
});
