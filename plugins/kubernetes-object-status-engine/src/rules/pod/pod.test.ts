import {
  aPod,
  aReplicaSet,
  container,
  JudgeCase,
  ruleCases,
} from '../../testUtils';
import { pod } from './pod';

const settled: JudgeCase[] = [
  {
    name: 'running and ready',
    object: aPod(),
    expect: { status: 'Successful', reason: 'Ready', message: 'Ready' },
  },
  {
    name: 'running and ready with restartPolicy Never (scenario 24)',
    object: aPod().set('spec.restartPolicy', 'Never'),
    expect: { status: 'Successful', reason: 'Ready' },
  },
  {
    name: 'phase Succeeded',
    object: aPod().succeeded(),
    expect: { status: 'Successful', reason: 'Completed' },
  },
  {
    name: 'ready by its condition, not ready by its container: the condition decides',
    object: aPod().notReady().readiness(true),
    expect: { status: 'Successful', reason: 'Ready' },
  },
  {
    name: 'no phase yet (D3)',
    object: aPod().pending().phase(undefined),
    expect: { status: 'InProgress', reason: 'Pending' },
  },
];

const starting: JudgeCase[] = [
  {
    name: 'not scheduled yet',
    object: aPod().pending(),
    expect: {
      status: 'InProgress',
      reason: 'Pending',
      message: 'Waiting to be scheduled',
    },
  },
  {
    name: 'scheduled, its containers being created',
    object: aPod().waiting('ContainerCreating'),
    expect: { status: 'InProgress', reason: 'ContainerCreating' },
  },
  {
    name: 'an init container at work',
    object: aPod()
      .waiting('PodInitializing')
      .init('unpack', container.done())
      .init('migrate', container.running()),
    expect: {
      status: 'InProgress',
      reason: 'PodInitializing',
      message: 'Initializing: 1 of 2 init containers done',
    },
  },
  {
    name: 'a sidecar that has started counts as done for the order of init containers',
    object: aPod()
      .waiting('PodInitializing')
      .sidecar('proxy', container.running())
      .init('migrate', container.running()),
    expect: { reason: 'PodInitializing', params: { done: 1, total: 2 } },
  },
  {
    name: 'an init container that is done counts, whether it is called ready or not',
    object: aPod()
      .waiting('PodInitializing')
      .init('unpack', { ...container.done(), ready: false })
      .init('migrate', container.running()),
    expect: { reason: 'PodInitializing', params: { done: 1, total: 2 } },
  },
  {
    name: 'a Pod that its scheduling gates hold back is waited for, for as long as they do',
    looks: [0, 600].map(at => ({
      at,
      objects: [
        aPod().pending().condition('PodScheduled', 'False', {
          reason: 'SchedulingGated',
        }),
      ],
      expect: { status: 'InProgress', reason: 'Pending' },
      wakeAt: 'none',
    })),
  },
  {
    name: 'running, not ready: an init container that is done is not what is missing',
    object: aPod()
      .init('migrate', { ...container.done(), ready: false })
      .notReady(),
    expect: { reason: 'NotReady', params: { container: 'web' } },
  },
  {
    name: 'running, not ready: the container is named',
    object: aPod().notReady(),
    expect: {
      status: 'InProgress',
      reason: 'NotReady',
      cause: 'ProbeFailing',
      message: /container web$/,
    },
  },
  {
    name: 'a sidecar that is not ready holds the Pod up',
    object: aPod().sidecar('proxy', container.running()).readiness(false),
    expect: {
      status: 'InProgress',
      reason: 'NotReady',
      params: { container: 'proxy' },
    },
  },
  {
    name: 'all containers ready, a readiness gate missing',
    object: aPod().readiness(false, 'gate load-balancer is missing'),
    expect: {
      status: 'InProgress',
      reason: 'NotReady',
      sentence: 'NotReadyGate',
      message: /gate load-balancer is missing/,
    },
  },
  {
    name: 'all containers ready, the Pod is not and does not say why',
    object: aPod().readiness(false),
    expect: {
      reason: 'NotReady',
      params: { detail: 'its condition Ready is not True' },
    },
  },
  {
    name: 'a condition without a status says nothing',
    object: aPod().set('status.conditions', [
      { type: 'Ready' },
      { type: 'PodScheduled', status: 'True' },
    ]),
    expect: { status: 'InProgress', reason: 'NotReady' },
  },
  {
    name: 'conditions that are no objects are passed over',
    object: aPod().set('status.conditions', ['Ready', null, 3]),
    expect: { status: 'InProgress', reason: 'NotReady' },
  },
  {
    name: 'an error end that was there before the step is none of this step',
    object: aPod().crashed(4),
    expect: { status: 'InProgress', reason: 'NotReady' },
  },
];

const failed: JudgeCase[] = [
  {
    name: 'a bare Pod in phase Failed names container and exit code',
    object: aPod().failed(),
    expect: {
      status: 'Failed',
      reason: 'PodFailed',
      cause: 'PodFailed',
      message: 'Pod failed: container web ended with exit code 1',
    },
  },
  {
    name: 'phase Failed: the container that ended with an error is named, not the first one',
    object: aPod()
      .crashed(1, { exitCode: 0 })
      .also('log', container.ended(1, { exitCode: 7 }))
      .also('proxy', container.ready())
      .phase('Failed'),
    expect: { message: 'Pod failed: container log ended with exit code 7' },
  },
  {
    name: 'phase Failed with a container that never ended',
    object: aPod()
      .also('log', container.ended(1, { exitCode: 7 }))
      .phase('Failed'),
    expect: { message: 'Pod failed: container log ended with exit code 7' },
  },
  {
    name: 'phase Failed with a message of its own',
    object: aPod().failed('DeadlineExceeded', 'took too long'),
    expect: { reason: 'PodFailed', message: 'Pod failed: took too long' },
  },
  {
    name: 'phase Failed and nothing said',
    object: aPod().failed().set('status.containerStatuses', undefined),
    expect: { reason: 'PodFailed', message: 'Pod failed: no reason given' },
  },
  {
    name: 'phase Failed, killed for its memory',
    object: aPod()
      .crashed(1, { exitCode: 137, reason: 'OOMKilled' })
      .phase('Failed'),
    expect: { status: 'Failed', reason: 'PodFailed', cause: 'OOMKilled' },
  },
  {
    name: 'phase Failed because of an init container',
    object: aPod()
      .waiting('PodInitializing')
      .init('migrate', container.ended(1))
      .phase('Failed'),
    expect: {
      reason: 'PodFailed',
      cause: 'InitFailed',
      params: { container: 'migrate' },
    },
  },
  {
    name: 'a bare Pod that was evicted',
    object: aPod().failed('Evicted', 'node was low on memory'),
    expect: {
      status: 'Failed',
      reason: 'Evicted',
      cause: 'Evicted',
      message: 'Pod was evicted: node was low on memory',
    },
  },
];

const replaced: JudgeCase[] = [
  {
    name: 'a Pod in phase Failed that its ReplicaSet replaces is shown, not judged',
    object: aReplicaSet().counts({ ready: 0, available: 0 }),
    beside: [aPod().of(aReplicaSet()).failed('Evicted', 'low on memory')],
    expect: { status: 'InProgress' },
    rows: {
      'Pod web-a': { counted: false, notCounted: 'Replaced', status: 'Failed' },
    },
    aggregate: 'InProgress',
  },
];

const unschedulable: JudgeCase[] = [
  {
    name: 'Unschedulable: in progress within the grace, failed at its end, taken back when scheduled',
    looks: [
      {
        at: 0,
        objects: [aPod().unschedulable()],
        expect: {
          status: 'InProgress',
          reason: 'Unschedulable',
          cause: 'Unschedulable',
          message: 'No node fits yet: 0/3 nodes are available',
        },
        wakeAt: 60,
      },
      {
        at: 59.999,
        objects: [aPod().unschedulable()],
        expect: { status: 'InProgress', reason: 'Unschedulable' },
        wakeAt: 60,
      },
      {
        at: 60,
        objects: [aPod().unschedulable()],
        expect: {
          status: 'Failed',
          reason: 'Unschedulable',
          message: 'No node fits for 60 s: 0/3 nodes are available',
        },
      },
      {
        at: 61,
        objects: [aPod().waiting('ContainerCreating')],
        expect: { status: 'InProgress', reason: 'ContainerCreating' },
      },
      {
        at: 62,
        objects: [aPod().unschedulable()],
        expect: { status: 'InProgress', reason: 'Unschedulable' },
        wakeAt: 122,
      },
    ],
  },
  {
    name: 'the sentence counts the grace, not how late it was looked at; nothing counts on',
    looks: [
      { at: 0, objects: [aPod().unschedulable()] },
      {
        at: 75,
        objects: [aPod().unschedulable()],
        expect: {
          status: 'Failed',
          message: 'No node fits for 60 s: 0/3 nodes are available',
        },
      },
    ],
  },
  {
    name: 'the grace is a setting; 0 is none',
    check: { unschedulableGraceSeconds: 0 },
    object: aPod().unschedulable(),
    expect: { status: 'Failed', reason: 'Unschedulable' },
  },
  {
    name: 'the grace stands still while a node is nominated',
    looks: [
      { at: 0, objects: [aPod().unschedulable()] },
      {
        at: 40,
        objects: [
          aPod().unschedulable().set('status.nominatedNodeName', 'node-2'),
        ],
        expect: {
          status: 'InProgress',
          sentence: 'UnschedulableNominated',
          message:
            'No node fits yet; room is being made on node node-2: 0/3 nodes are available',
        },
        wakeAt: 'none',
      },
      {
        at: 100,
        objects: [aPod().unschedulable()],
        expect: { status: 'InProgress', sentence: 'UnschedulableYet' },
        wakeAt: 120,
      },
      {
        at: 120,
        objects: [aPod().unschedulable()],
        expect: { status: 'Failed', not: 'InProgress' },
      },
    ],
  },
  {
    name: 'the grace stands still while a Pod of the same topmost owner is leaving',
    check: { unschedulableGraceSeconds: 10 },
    looks: [
      {
        at: 0,
        objects: [
          aReplicaSet(),
          aPod('new').of(aReplicaSet()).unschedulable(),
          aPod('old').of(aReplicaSet()).leaving(),
        ],
      },
      {
        at: 30,
        objects: [
          aReplicaSet(),
          aPod('new').of(aReplicaSet()).unschedulable(),
          aPod('old').of(aReplicaSet()).leaving(),
        ],
        rows: {
          'Pod new': { status: 'InProgress', sentence: 'UnschedulableLeaving' },
        },
        wakeAt: 'none',
      },
      {
        at: 31,
        objects: [aReplicaSet(), aPod('new').of(aReplicaSet()).unschedulable()],
        rows: {
          'Pod new': { status: 'InProgress', sentence: 'UnschedulableYet' },
        },
        wakeAt: 41,
      },
      {
        at: 41,
        objects: [aReplicaSet(), aPod('new').of(aReplicaSet()).unschedulable()],
        rows: { 'Pod new': { status: 'Failed', params: { seconds: 10 } } },
      },
    ],
  },
  {
    name: 'evaluate without an instant: no grace has passed',
    evaluate: {},
    object: aPod().unschedulable(),
    expect: { status: 'InProgress', reason: 'Unschedulable' },
  },
  {
    name: 'evaluate without an instant: not even one of 0 s',
    evaluate: {},
    check: { unschedulableGraceSeconds: 0 },
    object: aPod().unschedulable(),
    expect: { status: 'InProgress', reason: 'Unschedulable' },
  },
  {
    name: 'evaluate: the grace runs from the condition’s own time',
    evaluate: { now: '2026-01-01T00:02:03Z' },
    object: aPod().unschedulable(),
    expect: {
      status: 'Failed',
      reason: 'Unschedulable',
      message: 'No node fits for 123 s: 0/3 nodes are available',
    },
  },
  {
    name: 'evaluate within the grace',
    evaluate: { now: '2026-01-01T00:00:59Z' },
    object: aPod().unschedulable(),
    expect: { status: 'InProgress', sentence: 'UnschedulableYet' },
    wakeAt: 'none',
  },
];

const shown: JudgeCase[] = [
  {
    name: 'columns: ready containers and sidecars, restarts, phase, node',
    object: aPod()
      .sidecar('proxy', container.ready())
      .also('metrics', container.running())
      .healed(3),
    expect: {
      columns: { ready: '2/3', restarts: 3, phase: 'Running', node: 'node-1' },
    },
  },
  {
    name: 'phase as kubectl writes it: init containers',
    object: aPod()
      .waiting('PodInitializing')
      .init('unpack', container.done())
      .init('migrate', container.running()),
    expect: { columns: { ready: '0/1', phase: 'Init:1/2' } },
  },
  {
    name: 'phase as kubectl writes it: an init container that backs off',
    object: aPod()
      .waiting('PodInitializing')
      .init('migrate', container.backingOff(2)),
    expect: { columns: { phase: 'Init:CrashLoopBackOff' } },
  },
  {
    name: 'phase as kubectl writes it: an init container that nobody has looked at',
    object: aPod()
      .waiting('PodInitializing')
      .init('unpack', container.done())
      .init('migrate', container.waiting('PodInitializing')),
    expect: { columns: { phase: 'Init:1/2' } },
  },
  {
    name: 'phase as kubectl writes it: all init containers are done',
    object: aPod()
      .waiting('ContainerCreating')
      .init('unpack', container.done()),
    expect: { columns: { phase: 'ContainerCreating' } },
  },
  {
    name: 'phase as kubectl writes it: of one that runs, no init container matters any more',
    object: aPod().init('migrate', container.ended(1)),
    expect: { columns: { phase: 'Running' } },
  },
  {
    name: 'phase as kubectl writes it: what a sidecar waits for is not what it waits for',
    object: aPod().sidecar('proxy', container.waiting('CrashLoopBackOff')),
    expect: { columns: { phase: 'Running' } },
  },
  {
    name: 'phase as kubectl writes it: none',
    object: aPod().phase(undefined),
    expect: { columns: { phase: 'Unknown' } },
  },
  {
    name: 'phase as kubectl writes it: waiting',
    object: aPod().backingOff(2),
    expect: { columns: { phase: 'CrashLoopBackOff' } },
  },
  {
    name: 'phase as kubectl writes it: ended',
    object: aPod().crashed(1),
    expect: { columns: { phase: 'Error' } },
  },
  {
    name: 'phase as kubectl writes it: leaving',
    object: aPod().leaving(),
    expect: { columns: { phase: 'Terminating' } },
  },
  {
    name: 'phase as kubectl writes it: evicted',
    object: aPod().failed('Evicted'),
    expect: { columns: { phase: 'Evicted' } },
  },
];

ruleCases(pod, [
  ...settled,
  ...starting,
  ...failed,
  ...replaced,
  ...unschedulable,
  ...shown,
]);
