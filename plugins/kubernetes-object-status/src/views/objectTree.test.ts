import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anObject, aPod } from '../__testUtils__/builders';
import { ObjectNode, treeOf } from './objectTree';

function pod(name: string, given: Partial<ObjectRow> = {}) {
  return aPod({ name, parentId: 'Deployment/checkout', ...given });
}

function outline(nodes: ObjectNode[], depth = 0): string[] {
  return nodes.flatMap(({ row, children }) => [
    `${'  '.repeat(depth)}${row.name}`,
    ...outline(children, depth + 1),
  ]);
}

const checkout = anObject({ position: 1 });
const older = { counted: false, notCounted: 'OlderRevision' };

it.each([
  [
    'as applied at the top, whatever the names are',
    [
      anObject({ name: 'zebra', position: 0 }),
      anObject({ name: 'ape', position: 1 }),
    ],
    ['zebra', 'ape'],
  ],
  [
    'children by name, with numbers as numbers',
    [checkout, pod('web-10'), pod('web-9'), pod('web-2')],
    ['checkout', '  web-2', '  web-9', '  web-10'],
  ],
  [
    'children of the current revision first',
    [checkout, pod('a', older), pod('b')],
    ['checkout', '  b', '  a'],
  ],
  [
    'by no status: neither a failed nor a leaving one moves',
    [
      checkout,
      pod('a'),
      pod('b', { status: 'Failed' }),
      pod('c', { counted: false, notCounted: 'Leaving' }),
      pod('d', { status: 'InProgress' }),
    ],
    ['checkout', '  a', '  b', '  c', '  d'],
  ],
  [
    'several levels',
    [
      checkout,
      anObject({
        kind: 'ReplicaSet',
        name: 'rs',
        parentId: checkout.id,
        applied: false,
      }),
      pod('p', { parentId: 'ReplicaSet/rs' }),
    ],
    ['checkout', '  rs', '    p'],
  ],
  [
    'whose owner is not there stands by itself',
    [pod('lost', { parentId: 'gone' })],
    ['lost'],
  ],
  [
    'that own one another stand by themselves: none gets lost',
    [
      pod('a', { id: 'a', parentId: 'b' }),
      pod('b', { id: 'b', parentId: 'a' }),
    ],
    ['a', 'b'],
  ],
] as const)('objects: %s', (_, rows, expected) => {
  expect(outline(treeOf(rows))).toEqual(expected);
});
