import { aNode, NodeBuilder } from '../../testUtils';
import { toleratesTaints } from './toleratesTaints';

const clean = aNode();
const gpu = clean.tainted('gpu', 'NoSchedule', 'yes');

function tolerating(...tolerations: unknown[]) {
  return { spec: { tolerations } };
}

const cases: Array<
  [name: string, template: unknown, node: NodeBuilder, isTolerated: boolean]
> = [
  ['no taint', {}, clean, true],
  ['a taint', {}, gpu, false],
  [
    'a taint that scheduling only prefers to avoid',
    {},
    clean.tainted('gpu', 'PreferNoSchedule'),
    true,
  ],
  ['a taint that evicts', {}, clean.tainted('gpu', 'NoExecute'), false],
  ['its key and value', tolerating({ key: 'gpu', value: 'yes' }), gpu, true],
  [
    'its key and another value',
    tolerating({ key: 'gpu', value: 'no' }),
    gpu,
    false,
  ],
  [
    'its key with Exists',
    tolerating({ key: 'gpu', operator: 'Exists' }),
    gpu,
    true,
  ],
  ['another key', tolerating({ key: 'cpu', operator: 'Exists' }), gpu, false],
  ['every taint', tolerating({ operator: 'Exists' }), gpu, true],
  ['no key and no Exists', tolerating({ value: 'yes' }), gpu, false],
  [
    'another effect',
    tolerating({ key: 'gpu', operator: 'Exists', effect: 'NoExecute' }),
    gpu,
    false,
  ],
  [
    'one of two taints',
    tolerating({ key: 'gpu', operator: 'Exists' }),
    gpu.tainted('team', 'NoSchedule'),
    false,
  ],
  [
    'a cordoned node',
    {},
    clean.tainted('node.kubernetes.io/unschedulable', 'NoSchedule'),
    true,
  ],
  [
    'an unreachable node, to stay',
    {},
    clean.tainted('node.kubernetes.io/unreachable', 'NoExecute'),
    true,
  ],
  [
    'an unreachable node, to come',
    {},
    clean.tainted('node.kubernetes.io/unreachable', 'NoSchedule'),
    false,
  ],
  [
    'a node without network',
    {},
    clean.tainted('node.kubernetes.io/network-unavailable', 'NoSchedule'),
    false,
  ],
  [
    'a node without network, on its own network',
    { spec: { hostNetwork: true } },
    clean.tainted('node.kubernetes.io/network-unavailable', 'NoSchedule'),
    true,
  ],
];

describe('Pods of a DaemonSet tolerate the taints of a node', () => {
  it.each(cases)('%s', (_, template, node, isTolerated) => {
    expect(toleratesTaints(template, node.object)).toBe(isTolerated);
  });
});
