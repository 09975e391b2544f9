import { Node } from '../objects/Node';
import { PodObject, podObjectSchema } from '../objects/Pod';
import { describeObstacles, obstacleOf } from './placement';

function aNode(name: string, node: Partial<Node> = {}): Node {
  return {
    metadata: { name, labels: { 'kubernetes.io/hostname': name } },
    spec: {},
    status: { allocatable: { cpu: '2', memory: '4Gi', pods: '2' } },
    ...node,
  };
}

function aPod(spec: Record<string, unknown> = {}): PodObject {
  return podObjectSchema.parse({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web',
      namespace: 'default',
      uid: 'web',
      resourceVersion: '1',
      creationTimestamp: '2026-01-01T00:00:00Z',
    },
    spec: { containers: [{ name: 'web' }], ...spec },
  });
}

function asking(cpu: string): PodObject {
  return aPod({
    containers: [{ name: 'web', resources: { requests: { cpu } } }],
  });
}

const taint = { key: 'gpu', value: 'yes', effect: 'NoSchedule' };
const unhelpful = 'Preemption is not helpful for scheduling';
const noVictims = 'No preemption victims found for incoming pod';

const cases: {
  name: string;
  pod: PodObject;
  nodes: Node[];
  present?: PodObject[];
  says?: string;
}[] = [
  { name: 'there is room', pod: asking('500m'), nodes: [aNode('a')] },
  {
    name: 'there is none at all',
    pod: aPod(),
    nodes: [],
    says: 'no nodes available to schedule pods',
  },
  {
    name: 'no node has the label',
    pod: aPod({ nodeSelector: { disk: 'fast' } }),
    nodes: [aNode('a'), aNode('b')],
    says: `0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/2 nodes are available: 2 ${unhelpful}.`,
  },
  {
    name: 'one is tainted, one is cordoned',
    pod: aPod(),
    nodes: [
      aNode('a', { spec: { taints: [taint] } }),
      aNode('b', { spec: { unschedulable: true } }),
    ],
    says: `0/2 nodes are available: 1 node(s) had untolerated taint(s), 1 node(s) were unschedulable. no new claims to deallocate, preemption: 0/2 nodes are available: 2 ${unhelpful}.`,
  },
  {
    name: 'the taint is tolerated',
    pod: aPod({ tolerations: [{ key: 'gpu', operator: 'Exists' }] }),
    nodes: [aNode('a', { spec: { taints: [taint] } })],
  },
  {
    name: 'other pods take the cores',
    pod: asking('1'),
    nodes: [aNode('a')],
    present: [asking('1500m')],
    says: `0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 ${noVictims}.`,
  },
  {
    name: 'no node is that large',
    pod: asking('3'),
    nodes: [aNode('a')],
    says: `0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 ${unhelpful}.`,
  },
  {
    name: 'the node is full of pods',
    pod: aPod(),
    nodes: [aNode('a')],
    present: [aPod(), aPod()],
    says: `0/1 nodes are available: 1 Too many pods. no new claims to deallocate, preemption: 0/1 nodes are available: 1 ${noVictims}.`,
  },
];

describe('whether a pod finds a node', () => {
  it.each(cases)('$name', ({ pod, nodes, present = [], says }) => {
    const obstacles = nodes.flatMap(
      node => obstacleOf(pod, node, present) ?? [],
    );
    const isFree = obstacles.length < nodes.length;
    expect(isFree ? undefined : describeObstacles(obstacles)).toBe(says);
  });
});
