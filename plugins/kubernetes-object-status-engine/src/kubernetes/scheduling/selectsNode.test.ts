import { aNode } from '../../testUtils';
import { selectsNode } from './selectsNode';

const node = aNode('pool-a-1').labelled({ pool: 'a', cores: '8' }).object;

function affinity(...terms: unknown[]) {
  return {
    spec: {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: terms,
          },
        },
      },
    },
  };
}

function label(key: string, operator: string, ...values: string[]) {
  return affinity({ matchExpressions: [{ key, operator, values }] });
}

function named(operator: string, ...values: string[]) {
  return affinity({
    matchFields: [{ key: 'metadata.name', operator, values }],
  });
}

const cases: Array<[name: string, template: unknown, isSelected: boolean]> = [
  ['nothing is asked for', { spec: {} }, true],
  ['a label that it has', { spec: { nodeSelector: { pool: 'a' } } }, true],
  [
    'a label with another value',
    { spec: { nodeSelector: { pool: 'b' } } },
    false,
  ],
  [
    'a label that it has not',
    { spec: { nodeSelector: { gpu: 'yes' } } },
    false,
  ],
  ['its name', { spec: { nodeName: 'pool-a-1' } }, true],
  ['another name', { spec: { nodeName: 'pool-a-2' } }, false],
  ['In', label('pool', 'In', 'b', 'a'), true],
  ['In, another value', label('pool', 'In', 'b'), false],
  ['In, no such label', label('gpu', 'In', 'b'), false],
  ['NotIn', label('pool', 'NotIn', 'a'), false],
  ['NotIn, another value', label('pool', 'NotIn', 'b'), true],
  ['NotIn, no such label', label('gpu', 'NotIn', 'b'), true],
  ['Exists', label('pool', 'Exists'), true],
  ['Exists, no such label', label('gpu', 'Exists'), false],
  ['a label that every object inherits', label('toString', 'Exists'), false],
  ['DoesNotExist', label('pool', 'DoesNotExist'), false],
  ['DoesNotExist, no such label', label('gpu', 'DoesNotExist'), true],
  ['Gt', label('cores', 'Gt', '4'), true],
  ['Gt, as much', label('cores', 'Gt', '8'), false],
  ['Lt', label('cores', 'Lt', '9'), true],
  ['Lt, as much', label('cores', 'Lt', '8'), false],
  ['Gt of what is no number', label('pool', 'Gt', '4'), false],
  ['an operator that nobody knows', label('pool', 'Like', 'a'), false],
  ['a field', named('In', 'pool-a-1'), true],
  ['a field, another name', named('In', 'pool-a-2'), false],
  ['a field, not this name', named('NotIn', 'pool-a-1'), false],
  ['no term', affinity(), false],
  ['a term that asks for nothing', affinity({}), false],
  [
    'one of two terms',
    affinity(
      { matchExpressions: [{ key: 'gpu', operator: 'Exists' }] },
      { matchExpressions: [{ key: 'pool', operator: 'Exists' }] },
    ),
    true,
  ],
  [
    'one of two requirements of a term',
    affinity({
      matchExpressions: [
        { key: 'gpu', operator: 'Exists' },
        { key: 'pool', operator: 'Exists' },
      ],
    }),
    false,
  ],
];

describe('a pod template selects a node', () => {
  it.each(cases)('%s', (_, template, isSelected) => {
    expect(selectsNode(template, node)).toBe(isSelected);
  });
});
