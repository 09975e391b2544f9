import { anObject, aPod } from '../__testUtils__/builders';
import { treeOf } from './objectTree';
import { remainsOf } from './remains';
import { hiddenBelow, linesOf } from './treeLines';

const older = { counted: false, notCounted: 'OlderRevision' };
const replicaSet = anObject({
  kind: 'ReplicaSet',
  name: 'rs',
  applied: false,
  parentId: 'Deployment/checkout',
});
const rows = [
  anObject(),
  replicaSet,
  aPod({ name: 'a', parentId: 'ReplicaSet/rs' }),
  aPod({ name: 'b', parentId: 'ReplicaSet/rs', status: 'Failed' }),
  aPod({ name: 'old', parentId: 'ReplicaSet/rs', ...older }),
];

it('says of every line where it stands', () => {
  const lines = linesOf(treeOf(rows), () => true);
  const places = lines.map(
    ({ node, level, place, siblings, isOpen, parentId = 'none' }) =>
      `${node.row.name} ${level} ${place}/${siblings} ${isOpen} ${parentId}`,
  );

  expect(places).toEqual([
    'checkout 1 1/1 true none',
    'rs 2 1/1 true Deployment/checkout',
    'a 3 1/3 undefined ReplicaSet/rs',
    'b 3 2/3 undefined ReplicaSet/rs',
    'old 3 3/3 undefined ReplicaSet/rs',
  ]);
});

it('leaves out what is folded away', () => {
  const lines = linesOf(treeOf(rows), id => id === 'Deployment/checkout');

  expect(lines.map(({ node }) => node.row.name)).toEqual(['checkout', 'rs']);
});

it('counts the judged objects that a folded owner hides', () => {
  const [checkout] = treeOf(rows);

  expect(hiddenBelow(checkout)).toEqual({
    kind: 'Pod',
    count: 2,
    statuses: [
      { status: 'Successful', count: 1 },
      { status: 'Failed', count: 1 },
    ],
  });
});

it('names no kind where it hides several, and nothing where none is judged', () => {
  const service = anObject({
    kind: 'Service',
    parentId: 'Deployment/checkout',
    applied: false,
  });
  const [mixed] = treeOf([...rows, service]);
  const [alone] = treeOf([
    anObject(),
    aPod({ parentId: 'Deployment/checkout', ...older }),
  ]);

  expect(hiddenBelow(mixed)).toMatchObject({ kind: undefined, count: 3 });
  expect(hiddenBelow(alone)).toBeUndefined();
});

it.each([
  ['nothing', [], undefined],
  ['pods that run', [older, older], { type: 'running' }],
  [
    'pods that leave',
    [{ counted: false, notCounted: 'Leaving' }],
    { type: 'leaving', count: 1 },
  ],
  [
    'some that leave and some that run',
    [{ counted: false, notCounted: 'Leaving' }, older],
    { type: 'running' },
  ],
])('of an older revision are left: %s', (_, pods, expected) => {
  const [node] = treeOf([
    { ...replicaSet, ...older },
    ...pods.map((given, index) =>
      aPod({ name: `p-${index}`, parentId: replicaSet.id, ...given }),
    ),
  ]);

  expect(remainsOf(node)).toEqual(expected);
});
