import {
  aControllerRevision,
  aDaemonSet,
  aNode,
  aPod,
  atRevision,
  boundFor,
  DaemonSetBuilder,
  JudgeCase,
  onNode,
  PodBuilder,
  ruleCases,
} from '../../testUtils';
import { daemonSet } from './daemonSet';

const two = aDaemonSet().nodes(2);

/** A Pod of the newest revision on a node; it is called after the node. */
function on(node: string, set: DaemonSetBuilder, pod = aPod()) {
  return onNode(atRevision(pod.named(`on-${node}`), 'new'), node).of(set);
}

/** A Pod of the revision before. */
function oldOn(node: string, set: DaemonSetBuilder, pod = aPod()) {
  return onNode(atRevision(pod.named(`old-${node}`), 'old'), node).of(set);
}

/** The newest revision, two ready nodes, and what is given. */
function beside(set: DaemonSetBuilder, ...pods: PodBuilder[]) {
  return [aControllerRevision(set), aNode('a'), aNode('b'), ...pods];
}

const status = (set: DaemonSetBuilder, field: string, value?: number) =>
  set.set(`status.${field}`, value);

const complete: JudgeCase[] = [
  {
    name: 'complete: updated, ready and available on every node',
    object: two.template('nodeSelector', { pool: 'a' }).nodes(2),
    beside: [
      aControllerRevision(two.template('nodeSelector', { pool: 'a' })),
      aNode('a').labelled({ pool: 'a' }),
      aNode('b').labelled({ pool: 'a' }),
      on('a', two),
      on('b', two),
    ],
    expect: {
      status: 'Successful',
      reason: 'RolloutComplete',
      message: '2/2 ready, all up to date',
      revision: 'new',
      warnings: [],
      columns: {
        desired: 2,
        current: 2,
        ready: 2,
        upToDate: 2,
        available: 2,
        nodeSelector: 'pool=a',
      },
    },
    rows: {
      'Pod on-a': { counted: true, below: 'DaemonSet logger' },
      'ControllerRevision logger-new': 'absent',
    },
    aggregate: 'Successful',
    verified: true,
  },
  {
    name: 'no controller has written anything: not observed, its generation known or not',
    object: two.generation(undefined).set('status', undefined),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForObservedGeneration',
      message: 'Controller has seen generation none, wanted 1',
      cause: 'ControllerNotResponding',
    },
  },
  {
    name: 'its controller has not counted its nodes (D10)',
    object: status(two, 'desiredNumberScheduled'),
    beside: beside(two, on('a', two), on('b', two)),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForController',
      cause: 'ControllerNotResponding',
    },
  },
  {
    name: 'a node selector that is none is not shown',
    object: two.template('nodeSelector', { pool: {}, disk: 'ssd' }).nodes(2),
    expect: { columns: { nodeSelector: 'disk=ssd' } },
  },
  {
    name: 'several node selectors',
    object: two.template('nodeSelector', { disk: 'ssd', pool: 'a' }).nodes(2),
    expect: { columns: { nodeSelector: 'disk=ssd, pool=a' } },
  },
  {
    name: 'no node matches: successful with a note',
    object: two.nodes(0).template('nodeSelector', { pool: 'gpu' }),
    beside: beside(two.template('nodeSelector', { pool: 'gpu' })),
    expect: {
      status: 'Successful',
      reason: 'NoNodes',
      sentence: 'NoNodes',
      message: 'No node matches; nothing to run',
      verified: true,
    },
  },
  {
    name: 'an applied DaemonSet without its revisions is judged by its own status',
    object: two,
    beside: [aNode('a'), on('a', two)],
    lists: { ControllerRevision: 'Unlisted' },
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
    rows: { 'Pod on-a': { counted: false, notCounted: 'ExplainsOwner' } },
  },
  {
    name: 'its revision was not made yet',
    object: two.nodes(0).set('status.desiredNumberScheduled', 2),
    beside: [aNode('a'), aNode('b')],
    lists: { ControllerRevision: 'Observed' },
    expect: { status: 'InProgress', reason: 'UpdatingReplicas' },
  },
];

const revisions: JudgeCase[] = [
  {
    name: 'the newest revision has another template: no Pod is current yet',
    object: two,
    beside: [
      aControllerRevision(two.image('shop/logger:1')),
      aNode('a'),
      aNode('b'),
      on('a', two),
      on('b', two),
    ],
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
    rows: { 'Pod on-a': { counted: false, notCounted: 'OlderRevision' } },
  },
  {
    name: 'back to the template before: its revision is the newest again',
    object: two,
    beside: [
      aControllerRevision(two, 'new', 4),
      aControllerRevision(two.image('shop/logger:3'), 'other', 3),
      aNode('a'),
      aNode('b'),
      on('a', two),
      on('b', two),
    ],
    expect: { status: 'Successful' },
    rows: { 'Pod on-a': { counted: true } },
  },
  {
    name: 'an older revision with its template is not current',
    object: two,
    beside: [
      aControllerRevision(two, 'new', 2),
      aControllerRevision(two.image('shop/logger:3'), 'other', 3),
      aNode('a'),
      aNode('b'),
      on('a', two),
      on('b', two),
    ],
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
  },
  {
    name: 'a Pod of the revision before that fails does not fail it',
    object: status(two, 'updatedNumberScheduled', 1),
    beside: beside(two, on('a', two), oldOn('b', two, aPod().backingOff(5))),
    expect: {
      status: 'InProgress',
      reason: 'UpdatingReplicas',
      message: '1 of 2 pods updated',
    },
    aggregate: 'InProgress',
  },
];

const short: JudgeCase[] = [
  {
    name: 'ready Pods are short',
    object: status(two, 'numberReady', 1),
    beside: beside(two, on('a', two), on('b', two)),
    expect: { status: 'InProgress', reason: 'WaitingForReadiness' },
  },
  {
    name: 'available Pods are short',
    object: status(two, 'numberAvailable', 1),
    beside: beside(two, on('a', two), on('b', two)),
    expect: { status: 'InProgress', reason: 'WaitingForAvailability' },
  },
  {
    name: 'the status counts Pods that were not seen',
    object: two,
    beside: beside(two, on('a', two)),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
  },
  {
    name: 'an updated Pod that cannot pull its image: Failed through it (scenario 1)',
    object: status(status(two, 'numberReady', 1), 'numberAvailable', 1),
    beside: beside(
      two,
      on('a', two),
      on('b', two, aPod().waiting('ImagePullBackOff', 'not found')),
    ),
    expect: {
      status: 'Failed',
      reason: 'ImagePullBackOff',
      params: { pod: 'on-b' },
    },
    aggregate: 'Failed',
  },
  {
    name: 'a Pod of the revision before is left',
    object: two,
    beside: beside(
      two,
      on('a', two),
      on('b', two),
      oldOn('b', two, aPod().leaving()),
    ),
    expect: {
      status: 'InProgress',
      reason: 'OldReplicasRemain',
      message: '1 old pod still running or leaving: old-b',
    },
    onlyLeavingMissing: true,
  },
  {
    name: 'a Pod of the revision before runs still: it is waited for',
    object: two,
    beside: beside(two, on('a', two), on('b', two), oldOn('b', two)),
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
    onlyLeavingMissing: false,
  },
  {
    name: 'a leaving Pod of the current revision holds nobody up by itself',
    object: two,
    beside: beside(
      two,
      on('a', two),
      on('b', two),
      onNode(on('left', two, aPod().leaving()), 'a'),
    ),
    expect: { status: 'Successful', warnings: [] },
  },
  {
    name: 'no node matches any more, and its last Pod is leaving',
    object: two.nodes(0),
    beside: beside(two, on('a', two, aPod().leaving())),
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
    onlyLeavingMissing: true,
  },
  {
    name: 'a Pod without labels is of no revision',
    object: two,
    beside: beside(
      two,
      on('a', two),
      onNode(aPod('nameless'), 'b').of(two).set('metadata.labels', undefined),
    ),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
    rows: { 'Pod nameless': { counted: false } },
  },
  {
    name: 'a revision that does not say its hash: no Pod is known to be of it',
    object: two,
    beside: [
      aControllerRevision(two).set('metadata.labels', undefined),
      aNode('a'),
      aNode('b'),
      onNode(aPod('nameless'), 'b').of(two).set('metadata.labels', undefined),
      on('a', two),
    ],
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
    rows: {
      'Pod nameless': { counted: false },
      'Pod on-a': { counted: false },
    },
  },
];

const byHand = status(two.onDelete(), 'updatedNumberScheduled', 1);

const onDelete: JudgeCase[] = [
  {
    name: 'OnDelete: ready is enough, and it says how many are not updated (D8)',
    object: byHand,
    beside: beside(byHand, on('a', two), oldOn('b', two)),
    expect: {
      status: 'Successful',
      reason: 'OnDeleteNotUpdated',
      message: 'Ready; 1 pod keeps the old revision until it is deleted',
    },
  },
  {
    name: 'OnDelete: all were deleted and made again',
    object: two.onDelete(),
    beside: beside(two.onDelete(), on('a', two), on('b', two)),
    expect: { status: 'Successful', reason: 'RolloutComplete' },
  },
  {
    name: 'OnDelete: a Pod was deleted and is not there again',
    object: byHand,
    beside: beside(byHand, on('a', two), oldOn('b', two, aPod().leaving())),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
  },
  {
    name: 'OnDelete: a Pod that has ended is as good as not there',
    object: byHand,
    beside: beside(
      byHand,
      on('a', two),
      oldOn('b', two, aPod().failed('Evicted')),
    ),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
    rows: { 'Pod old-b': { counted: false, notCounted: 'Replaced' } },
  },
];

/** Three nodes of which the third is lost: its Pod is not ready any more. */
const three = status(
  status(aDaemonSet().nodes(3), 'numberReady', 2),
  'numberAvailable',
  2,
);
const lostPod = on('c', three, aPod().notReady());
const onTwo = [on('a', three), on('b', three)];
const lost = [aNode('a'), aNode('b'), aNode('c').notReady()];

const notReady: JudgeCase[] = [
  {
    name: 'a node that is not ready does not count, and is named (scenario 20)',
    object: three,
    beside: [aControllerRevision(three), ...lost, ...onTwo, lostPod],
    expect: {
      status: 'Successful',
      reason: 'RolloutComplete',
      message: '2/2 ready, all up to date',
      warnings: ['NodesLeftOut'],
      warned: ['1 node does not count: c not ready'],
      warnedOf: [{ count: 1, nodes: 'c not ready' }],
    },
    rows: {
      'Pod on-c': {
        status: 'InProgress',
        counted: false,
        notCounted: 'NodeLeftOut',
      },
    },
    aggregate: 'Successful',
  },
  {
    name: 'a node that is not ready and never had its Pod is named as well',
    object: three,
    beside: [aControllerRevision(three), ...lost, ...onTwo],
    expect: {
      status: 'Successful',
      warned: ['1 node does not count: c not ready'],
    },
  },
  {
    name: 'several nodes that do not count, by name',
    object: status(
      status(aDaemonSet().nodes(4), 'numberReady', 2),
      'numberAvailable',
      2,
    ),
    beside: [
      aControllerRevision(three),
      aNode('d').notReady(),
      ...lost,
      ...onTwo,
      lostPod,
      on('gone', three, aPod().notReady()),
    ],
    expect: {
      status: 'Successful',
      warned: ['3 nodes do not count: c not ready, d not ready, gone gone'],
      warnedOf: [{ count: 3, nodes: 'c not ready, d not ready, gone gone' }],
    },
  },
  {
    name: 'a Pod that is leaving does not stand in for one that runs',
    object: three.nodes(3).onDelete(),
    beside: [
      aControllerRevision(three),
      ...lost,
      on('a', three),
      on('b', three, aPod().leaving()),
      lostPod,
    ],
    expect: { status: 'InProgress', message: '1 of 2 pods ready' },
  },
  {
    name: 'all nodes count where that is asked for; its Pod is not judged',
    check: { daemonSetNodes: 'all' },
    object: three,
    beside: [aControllerRevision(three), ...lost, ...onTwo, lostPod],
    expect: {
      status: 'InProgress',
      reason: 'WaitingForReadiness',
      warnings: [],
    },
    rows: { 'Pod on-c': { counted: false, notCounted: 'NodeLeftOut' } },
  },
  {
    name: 'a Pod on a ready node is short beside it',
    object: status(three, 'numberReady', 1),
    beside: [
      aControllerRevision(three),
      ...lost,
      on('a', three),
      on('b', three, aPod().notReady()),
      lostPod,
    ],
    expect: {
      status: 'InProgress',
      reason: 'WaitingForReadiness',
      message: '1 of 2 pods ready',
    },
  },
  {
    name: 'no permission to read nodes: as the status counts, with a warning',
    object: three,
    beside: [aControllerRevision(three), ...onTwo, lostPod],
    lists: { Node: 'Forbidden' },
    expect: {
      status: 'InProgress',
      reason: 'WaitingForReadiness',
      warnings: ['NodesNotReadable'],
    },
    rows: { 'Pod on-c': { counted: true } },
  },
  {
    name: 'no permission to read nodes, and all is well: green with a warning',
    object: two,
    beside: [aControllerRevision(two), on('a', two), on('b', two)],
    lists: { Node: 'Forbidden' },
    expect: {
      status: 'Successful',
      warnings: ['NodesNotReadable'],
      warned: ['its nodes may not be listed: every node counts'],
      warnedOf: [{ detail: '' }],
    },
    aggregate: 'Successful',
    verified: true,
  },
  {
    name: 'a node that was taken out of the desired ones by its taint is named alone',
    object: two,
    beside: [
      aControllerRevision(two),
      aNode('a'),
      aNode('b'),
      aNode('c')
        .notReady()
        .tainted('node.kubernetes.io/not-ready', 'NoSchedule'),
      on('a', two),
      on('b', two),
      on('c', two, aPod().notReady()),
    ],
    expect: {
      status: 'Successful',
      message: '2/2 ready, all up to date',
      warnings: ['NodesLeftOut'],
    },
  },
  {
    name: 'a node that is not ready and of another pool is nobody’s matter',
    object: two.template('nodeSelector', { pool: 'a' }),
    beside: [
      aControllerRevision(two.template('nodeSelector', { pool: 'a' })),
      aNode('a').labelled({ pool: 'a' }),
      aNode('b').labelled({ pool: 'a' }),
      aNode('c').labelled({ pool: 'b' }).notReady(),
      on('a', two),
      on('b', two),
    ],
    expect: { status: 'Successful', warnings: [] },
  },
  {
    name: 'a node that is gone: its Pod is shown and named',
    object: two,
    beside: beside(
      two,
      on('a', two),
      on('b', two),
      on('gone', two, aPod().notReady()),
    ),
    expect: { status: 'Successful', warnings: ['NodesLeftOut'] },
    rows: { 'Pod on-gone': { counted: false, notCounted: 'NodeLeftOut' } },
  },
  {
    name: 'a cordoned node counts',
    object: status(two, 'numberReady', 1),
    beside: [
      aControllerRevision(two),
      aNode('a'),
      aNode('b')
        .set('spec.unschedulable', true)
        .tainted('node.kubernetes.io/unschedulable', 'NoSchedule'),
      on('a', two),
      on('b', two, aPod().notReady()),
    ],
    expect: { status: 'InProgress', reason: 'WaitingForReadiness' },
  },
  {
    name: 'every node is left out: nothing was shown to work',
    object: status(
      status(aDaemonSet(), 'numberReady', 0),
      'numberAvailable',
      0,
    ),
    beside: [
      aControllerRevision(two),
      aNode('a').notReady(),
      on('a', two, aPod().notReady()),
    ],
    expect: {
      status: 'Successful',
      reason: 'NoNodes',
      sentence: 'NoNodesCount',
      warnings: ['NodesLeftOut'],
      verified: false,
    },
    verified: false,
  },
  {
    name: 'an old Pod on a node that is gone holds nobody up: a warning',
    object: two,
    beside: beside(
      two,
      on('a', two),
      on('b', two),
      oldOn('gone', two, aPod().leaving()),
    ),
    expect: {
      status: 'Successful',
      warnings: ['OldReplicasRemain', 'NodesLeftOut'],
      warned: [
        'old pods are left on nodes that are not ready or gone: old-gone on gone',
        '1 node does not count: gone gone',
      ],
      warnedOf: [
        { count: 1, pods: 'old-gone on gone' },
        { count: 1, nodes: 'gone gone' },
      ],
    },
  },
];

const begun = {
  at: 0,
  objects: [
    aControllerRevision(two),
    aNode('a'),
    aNode('b'),
    on('a', two),
    on('b', two),
  ],
};
const joinedNodes = [aNode('a'), aNode('b'), aNode('c')];
const grown = status(
  status(status(aDaemonSet().nodes(3), 'numberReady', 2), 'numberAvailable', 2),
  'updatedNumberScheduled',
  2,
);
const first = { ...begun, objects: [two, ...begun.objects] };

const joined: JudgeCase[] = [
  {
    name: 'a node that joined after the step began does not count',
    looks: [
      first,
      {
        at: 5,
        objects: [
          grown,
          aControllerRevision(two),
          ...joinedNodes,
          on('a', two),
          on('b', two),
          boundFor(on('c', two), 'c'),
        ],
        expect: {
          status: 'Successful',
          message: '2/2 ready, all up to date',
          warnings: ['NodesLeftOut'],
          warned: ['1 node does not count: c joined later'],
        },
        rows: { 'Pod on-c': { counted: false, notCounted: 'NodeLeftOut' } },
        aggregate: 'Successful',
      },
      {
        at: 9,
        objects: [
          two.nodes(3),
          aControllerRevision(two),
          ...joinedNodes,
          on('a', two),
          on('b', two),
          on('c', two),
        ],
        expect: { status: 'Successful', message: '2/2 ready, all up to date' },
      },
    ],
  },
  {
    name: 'a node that its status does not know of yet takes nothing off',
    looks: [
      first,
      {
        at: 5,
        objects: [
          status(two, 'numberReady', 1),
          aControllerRevision(two),
          ...joinedNodes,
          on('a', two),
          on('b', two, aPod().notReady()),
        ],
        expect: {
          status: 'InProgress',
          reason: 'WaitingForReadiness',
          message: '1 of 2 pods ready',
        },
      },
    ],
  },
  {
    name: 'the Pod of a node that joined does not stand in for another',
    looks: [
      first,
      {
        at: 5,
        objects: [
          status(status(grown, 'numberReady', 2), 'updatedNumberScheduled', 3),
          aControllerRevision(two),
          ...joinedNodes,
          on('a', two),
          on('b', two, aPod().notReady()),
          on('c', two),
        ],
        expect: { status: 'InProgress', message: '1 of 2 pods ready' },
      },
    ],
  },
  {
    name: 'nor does it when it is the one that is updated',
    looks: [
      first,
      {
        at: 5,
        objects: [
          status(two.nodes(3), 'updatedNumberScheduled', 2),
          aControllerRevision(two),
          ...joinedNodes,
          on('a', two),
          oldOn('b', two),
          on('c', two),
        ],
        expect: { status: 'InProgress', message: '1 of 2 pods updated' },
      },
    ],
  },
  {
    name: 'without minReadySeconds what is ready is available, whatever the status has counted',
    looks: [
      first,
      {
        at: 5,
        objects: [
          two.nodes(3).set('status.numberAvailable', 2),
          aControllerRevision(two),
          ...joinedNodes,
          on('a', two),
          on('b', two),
          on('c', two),
        ],
        expect: { status: 'Successful' },
      },
    ],
  },
  {
    name: 'with minReadySeconds a Pod on a node that joined may be the available one',
    looks: [
      first,
      {
        at: 5,
        objects: [
          two
            .nodes(3)
            .set('spec.minReadySeconds', 10)
            .set('status.numberAvailable', 2),
          aControllerRevision(two),
          ...joinedNodes,
          on('a', two),
          on('b', two),
          on('c', two),
        ],
        expect: { status: 'InProgress', reason: 'WaitingForAvailability' },
      },
    ],
  },
  {
    name: 'a node that was made again under its name has joined',
    looks: [
      first,
      {
        at: 5,
        objects: [
          two,
          aControllerRevision(two),
          aNode('a'),
          aNode('b').uid('another'),
          on('a', two),
          on('b', two, aPod().notReady()),
        ],
        expect: { status: 'Successful', warnings: ['NodesLeftOut'] },
      },
    ],
  },
  {
    name: 'a node that was not ready at first and is now has not joined',
    looks: [
      {
        at: 0,
        objects: [
          three,
          aControllerRevision(three),
          ...lost,
          ...onTwo,
          lostPod,
        ],
        expect: { warnings: ['NodesLeftOut'] },
      },
      {
        at: 5,
        objects: [
          three,
          aControllerRevision(three),
          aNode('a'),
          aNode('b'),
          aNode('c'),
          ...onTwo,
          lostPod,
        ],
        expect: {
          status: 'InProgress',
          reason: 'WaitingForReadiness',
          warnings: [],
        },
        rows: { 'Pod on-c': { counted: true } },
      },
    ],
  },
];

const withLost = [three, aControllerRevision(three), ...onTwo, lostPod];

const gaps: JudgeCase[] = [
  {
    name: 'nodes go out of sight while one is left out: blind, and not InProgress',
    looks: [
      { at: 0, objects: [...withLost, ...lost], aggregate: 'Successful' },
      {
        at: 5,
        objects: withLost,
        lists: { Node: 'Gap' },
        expect: { status: 'Unknown', reason: 'Stale' },
        rows: { 'Pod on-c': { counted: false, notCounted: 'NodeLeftOut' } },
        blindRows: ['DaemonSet logger'],
        aggregate: 'Successful',
      },
      {
        at: 9,
        objects: [...withLost, ...lost],
        expect: { status: 'Successful' },
        blindRows: [],
      },
    ],
  },
  {
    name: 'nodes go out of sight while all count: nothing depends on them',
    looks: [
      { ...first, aggregate: 'Successful' },
      {
        at: 5,
        objects: [two, aControllerRevision(two), on('a', two), on('b', two)],
        lists: { Node: 'Gap' },
        expect: { status: 'Successful', warnings: [] },
      },
    ],
  },
  {
    name: 'nodes that were never seen: as the status counts, with a warning',
    object: three,
    beside: withLost.slice(1),
    lists: { Node: 'Gap' },
    expect: { status: 'InProgress', warnings: ['NodesNotReadable'] },
  },
];

ruleCases(daemonSet, [
  ...complete,
  ...revisions,
  ...short,
  ...onDelete,
  ...notReady,
  ...joined,
  ...gaps,
]);
