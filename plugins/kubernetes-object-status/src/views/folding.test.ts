import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anObject, aPod } from '../__testUtils__/builders';
import { openByDefault } from './folding';
import { tablesOf } from './objectTables';

/** Deployment `owner` with so many pods, of which the first may differ. */
function branch(owner: string, pods: number, first: Partial<ObjectRow> = {}) {
  const parentId = `Deployment/${owner}`;
  return [
    anObject({ name: owner }),
    ...Array.from({ length: pods }, (_, index) =>
      aPod({
        name: `${owner}-${index}`,
        parentId,
        ...(index === 0 ? first : {}),
      }),
    ),
  ];
}

function open(rows: ObjectRow[], noted: string[] = []) {
  const [table] = tablesOf(rows, 'tree');
  return openByDefault(table, new Set(noted));
}

const failed = { status: 'Failed' };

it.each([
  ['all of a small table', branch('web', 18), ['Deployment/web']],
  ['nothing of a larger one where all is well', branch('web', 19), []],
  [
    'the branch with something not Successful',
    [...branch('web', 19), ...branch('worker', 19, { status: 'InProgress' })],
    ['Deployment/worker'],
  ],
  [
    'no branch for what is only shown',
    branch('web', 19, { ...failed, counted: false }),
    [],
  ],
  ['nothing of a very large table', branch('web', 300, failed), []],
])('opens %s', (_, rows, expected) => {
  expect(open(rows)).toEqual(expected);
});

it('opens of a very large table what has a cause row', () => {
  const rows = [...branch('web', 300, failed), ...branch('worker', 2, failed)];

  expect(open(rows, ['Pod/worker-0'])).toEqual(['Deployment/worker']);
});
