import { aNode, aPod, boundFor, onNode } from '../testUtils';
import { hasJoined, isLost, isNotReady, nodeNameOf, Nodes } from './Nodes';

const node = aNode('node-1');

function nodes(given: Partial<Nodes> = {}): Nodes {
  return {
    state: 'Observed',
    byName: new Map([['node-1', node.object]]),
    ...given,
  };
}

describe('nodes', () => {
  it.each([
    ['that are ready', node, false],
    ['that are not', node.notReady(), true],
    ['of which nobody knows', node.condition('Ready', 'Unknown'), true],
    ['that say nothing are taken for ready', node.set('status', {}), false],
  ])('%s', (_, each, expected) => {
    expect(isNotReady(each.object)).toBe(expected);
  });

  it.each<[string, Nodes, string | undefined, boolean]>([
    ['one that is there', nodes(), 'node-1', false],
    ['one that is gone', nodes(), 'node-2', true],
    ['none at all', nodes(), undefined, false],
    ['one in a gap', nodes({ state: 'Gap' }), 'node-2', false],
    ['one that may not be read', nodes({ state: 'NotReadable' }), 'x', false],
    [
      'one that is not ready',
      nodes({ byName: new Map([['node-1', node.notReady().object]]) }),
      'node-1',
      true,
    ],
  ])('lost: %s', (_, given, name, expected) => {
    expect(isLost(given, name)).toBe(expected);
  });

  it.each<[string, Nodes, boolean]>([
    ['not seen at first', nodes({ first: new Set(['other']) }), true],
    ['seen at first', nodes({ first: new Set(['node-node-1']) }), false],
    ['nobody knows what was seen at first', nodes(), false],
  ])('joined: %s', (_, given, expected) => {
    expect(hasJoined(given, node.object)).toBe(expected);
  });

  it('joined: not one without a uid', () => {
    const unnamed = node.set('metadata.uid', undefined).object;
    expect(hasJoined(nodes({ first: new Set() }), unnamed)).toBe(false);
  });
});

describe('the node of a Pod', () => {
  const terms =
    'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution';
  const bound = boundFor(aPod(), 'node-2');
  const boundBy = (...matchFields: unknown[]) =>
    bound.set(terms, { nodeSelectorTerms: [{ matchFields }] });

  it.each([
    ['where it runs', onNode(aPod(), 'node-3'), 'node-3'],
    ['where it runs, not where it was to', onNode(bound, 'node-3'), 'node-3'],
    ['where it is to run', bound, 'node-2'],
    ['anywhere', aPod().pending(), undefined],
    [
      'by another field',
      boundBy({ key: 'metadata.uid', operator: 'In', values: ['x'] }),
      undefined,
    ],
    [
      'by name after another field',
      boundBy(
        { key: 'metadata.uid', values: ['x'] },
        { key: 'metadata.name', values: ['node-4'] },
      ),
      'node-4',
    ],
    [
      'by a name that is none',
      boundBy({ key: 'metadata.name', values: [7] }),
      undefined,
    ],
    [
      'by names that are no list',
      boundBy({ key: 'metadata.name', values: 'node-4' }),
      undefined,
    ],
  ])('%s', (_, pod, expected) => {
    expect(nodeNameOf(pod.object)).toBe(expected);
  });
});
