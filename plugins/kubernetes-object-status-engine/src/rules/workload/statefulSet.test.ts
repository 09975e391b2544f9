import {
  aNode,
  aPod,
  aStatefulSet,
  atRevision,
  JudgeCase,
  onNode,
  PodBuilder,
  revisionOf,
  ruleCases,
  StatefulSetBuilder,
  wantedBy,
} from '../../testUtils';
import { statefulSet } from './statefulSet';

const db = aStatefulSet();
const three = db.replicas(3);

/** A Pod of a set at its newest revision. */
function current(pod: PodBuilder, set: StatefulSetBuilder) {
  return atRevision(pod, revisionOf(set)).of(set);
}

/** A Pod of a set at the revision before. */
function old(pod: PodBuilder, set: StatefulSetBuilder) {
  return atRevision(pod, 'db-old').of(set);
}

/** A Pod for each replica; those that are given stand for the first ones. */
function below(set: StatefulSetBuilder, ...given: PodBuilder[]) {
  const names = Array.from({ length: wantedBy(set) }, (_, at) => `db-${at}`);
  return names.map((name, at) => given[at] ?? current(aPod(name), set));
}

const complete: JudgeCase[] = [
  {
    name: 'complete: updated, ready and available, at one revision',
    object: three,
    beside: below(three),
    expect: {
      status: 'Successful',
      reason: 'RolloutComplete',
      message: '3/3 ready, all up to date',
      revision: 'new',
      columns: { ready: '3/3', upToDate: 3, available: 3, restarts: 0 },
    },
    rows: {
      'Pod db-0': { counted: true, below: 'StatefulSet db' },
    },
    aggregate: 'Successful',
    verified: true,
  },
  {
    name: 'a cluster that does not count available Pods',
    object: three.set('status.availableReplicas', undefined),
    beside: below(three),
    expect: { status: 'Successful' },
  },
  {
    name: 'without observedGeneration it is not observed yet (scenario 4)',
    object: db.observing(undefined),
    beside: below(db),
    expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
    rows: { 'Pod db-0': { counted: false, notCounted: 'OwnerNotObserved' } },
  },
  {
    name: 'its newest revision is not known yet: no Pod is known to be of it',
    object: three.set('status.updateRevision', undefined),
    beside: below(three, aPod('db-0').of(three)),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
    rows: { 'Pod db-0': { counted: false } },
  },
  {
    name: 'its Pods may not be listed: its own status decides',
    object: three,
    lists: { Pod: 'Forbidden' },
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'nodes that may not be listed are no matter of a warning',
    object: three,
    beside: below(three),
    lists: { Node: 'Forbidden' },
    expect: { status: 'Successful', warnings: [] },
  },
];

const short: JudgeCase[] = [
  {
    name: 'Pods of the new revision are short',
    object: three.updating(1),
    beside: below(three, old(aPod('db-0'), three), old(aPod('db-1'), three)),
    expect: {
      status: 'InProgress',
      reason: 'UpdatingReplicas',
      message: '1 of 3 pods updated',
      cause: 'StartupTooSlow',
    },
    rows: { 'Pod db-0': { counted: false, notCounted: 'OlderRevision' } },
  },
  {
    name: 'ready Pods are short',
    object: three.counts({ ready: 2, available: 2 }),
    beside: below(three),
    expect: { status: 'InProgress', reason: 'WaitingForReadiness' },
  },
  {
    name: 'available Pods are short: minReadySeconds has not passed',
    object: three.counts({ available: 2 }),
    beside: below(three),
    expect: { status: 'InProgress', reason: 'WaitingForAvailability' },
  },
  {
    name: 'the status counts Pods that were not seen',
    object: three,
    beside: below(three).slice(1),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForPods',
      message: '2 of 3 pods seen so far',
    },
  },
  {
    name: 'a Pod that is leaving does not count, though the status says it is ready',
    object: three,
    beside: below(three, current(aPod('db-0').leaving(), three)),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
  },
  {
    name: 'all counts are as wanted and the revisions differ still',
    object: three.set('status.currentRevision', 'db-old'),
    beside: below(three),
    expect: {
      status: 'InProgress',
      reason: 'RevisionMismatch',
      message: '3 of 3 pods at revision new',
      cause: 'StillTerminating',
    },
  },
  {
    name: 'a counted Pod in a crash loop: Failed through it (scenario 2)',
    object: db.counts({ ready: 0, available: 0 }),
    beside: below(db, current(aPod('db-0').backingOff(3), db)),
    expect: {
      status: 'Failed',
      reason: 'CrashLoopBackOff',
      sentence: 'ChildFailed',
      cause: 'CrashLoop',
      params: { pod: 'db-0' },
    },
  },
];

const scaledDown = three.counts({ replicas: 4 });

const scaling: JudgeCase[] = [
  {
    name: 'one Pod more than wanted',
    object: scaledDown,
    beside: [...below(three), current(aPod('db-3'), three)],
    expect: {
      status: 'InProgress',
      reason: 'ExtraPods',
      message: '1 pod more than wanted',
      cause: 'StillTerminating',
    },
  },
  {
    name: 'the last Pod of a scale-down is leaving: it holds nobody up',
    object: scaledDown,
    beside: [...below(three), current(aPod('db-3').leaving(), three)],
    expect: { status: 'Successful' },
    rows: { 'Pod db-3': { counted: false, notCounted: 'Leaving' } },
  },
  {
    name: 'scaled to 0 by someone before it was ever available: paused',
    looks: [
      { at: 0, objects: [three.counts({ ready: 1 }), ...below(three)] },
      {
        at: 5,
        objects: [db.replicas(0)],
        expect: { status: 'Paused', reason: 'ScaledToZero' },
      },
    ],
  },
  {
    name: 'scaled to 0 after it had been available: successful, once all are gone',
    looks: [
      {
        at: 0,
        objects: [three, ...below(three)],
        expect: { status: 'Successful' },
      },
      {
        at: 5,
        objects: [db.replicas(0).counts({ replicas: 1 }), ...below(db)],
        expect: { status: 'InProgress', reason: 'ExtraPods' },
      },
      {
        at: 6,
        objects: [db.replicas(0)],
        expect: {
          status: 'Successful',
          reason: 'ScaledToZero',
          sentence: 'ScaledToZeroAfterSuccess',
        },
      },
    ],
  },
  {
    name: 'the manifest wants 0',
    applied: [{ manifest: db.replicas(0) }],
    object: db.replicas(0),
    expect: { status: 'Successful', sentence: 'NothingWanted' },
  },
];

const leavingOld = old(aPod('db-3').leaving(), three);

const scalingDown: JudgeCase[] = [
  {
    name: 'a Pod that leaves to be made anew is no Pod too many that leaves',
    object: scaledDown,
    beside: [
      ...below(three),
      current(aPod('db-0').leaving().uid('before'), three),
    ],
    expect: { status: 'InProgress', reason: 'ExtraPods' },
  },
  {
    name: 'a leaving Pod of the revision before is named as old, not as one too many',
    object: scaledDown,
    beside: [...below(three), leavingOld],
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
    onlyLeavingMissing: true,
  },
  {
    name: 'scaled to 0 by someone: the pause shows before the last Pod is gone',
    looks: [
      { at: 0, objects: [three.counts({ ready: 1 }), ...below(three)] },
      {
        at: 5,
        objects: [db.replicas(0).counts({ replicas: 1 }), ...below(db)],
        expect: { status: 'Paused', reason: 'ScaledToZero' },
      },
    ],
  },
];

const partitioned = three.updating(1).partition(2);

const partitions: JudgeCase[] = [
  {
    name: 'Pods below the partition keep their revision',
    object: partitioned,
    beside: below(
      partitioned,
      old(aPod('db-0'), three),
      old(aPod('db-1'), three),
    ),
    expect: {
      status: 'Successful',
      reason: 'RolloutComplete',
      sentence: 'RolloutCompleteFrom',
      message: '3/3 ready, all up to date from 2 on',
      columns: { upToDate: '1 (from 2)' },
    },
    rows: {
      'Pod db-1': { counted: false, notCounted: 'OlderRevision' },
      'Pod db-2': { counted: true },
    },
  },
  {
    name: 'a Pod above the partition is old still',
    object: partitioned.counts({ updated: 0 }),
    beside: below(
      three,
      old(aPod('db-0'), three),
      old(aPod('db-1'), three),
      old(aPod('db-2'), three),
    ),
    expect: {
      status: 'InProgress',
      reason: 'UpdatingReplicas',
      message: '0 of 1 pods updated',
    },
  },
  {
    name: 'ordinals that do not begin at 0: the partition counts positions',
    object: partitioned.set('spec.ordinals', { start: 5 }),
    beside: [
      old(aPod('db-5'), three),
      old(aPod('db-6'), three),
      current(aPod('db-7'), three),
    ],
    expect: { status: 'Successful' },
  },
  {
    name: 'a partition beyond the replicas is legal: nothing to update (scenario 26)',
    object: three.updating(0).partition(9),
    beside: ['db-0', 'db-1', 'db-2'].map(name => old(aPod(name), three)),
    expect: { status: 'Successful', message: /from 9 on$/ },
  },
  {
    name: 'an old Pod just at the partition that crashes blocks the update',
    object: partitioned.counts({ updated: 0, ready: 2, available: 2 }),
    beside: below(
      three,
      old(aPod('db-0'), three),
      old(aPod('db-1'), three),
      old(aPod('db-2').backingOff(4), three),
    ),
    expect: {
      status: 'Failed',
      reason: 'BlockedByOldPod',
      params: { pod: 'db-2' },
    },
  },
  {
    name: 'a Pod’s position is the number that its name ends with, whatever the set is called',
    object: partitioned.named('db9'),
    beside: [
      old(aPod('db9-0'), partitioned.named('db9')),
      old(aPod('db9-1'), partitioned.named('db9')),
      current(aPod('db9-2'), partitioned.named('db9')),
    ],
    expect: { status: 'Successful' },
  },
  {
    name: 'a position may have two digits',
    object: partitioned
      .counts({ updated: 0, ready: 2, available: 2 })
      .set('spec.ordinals', { start: 10 }),
    beside: [
      old(aPod('db-10'), three),
      old(aPod('db-11'), three),
      old(aPod('db-12').backingOff(4), three),
    ],
    expect: {
      status: 'Failed',
      reason: 'BlockedByOldPod',
      params: { pod: 'db-12' },
    },
  },
  {
    name: 'a Pod below the partition that a scale-down takes away is waited for',
    object: scaledDown.updating(0).partition(9),
    beside: [
      ...['db-0', 'db-1', 'db-2'].map(name => old(aPod(name), three)),
      leavingOld,
    ],
    expect: { status: 'InProgress', reason: 'ExtraPods' },
  },
  {
    name: 'unless leaving Pods are to be ignored',
    check: { oldPods: 'ignoreLeaving' },
    object: scaledDown.updating(0).partition(9),
    beside: [
      ...['db-0', 'db-1', 'db-2'].map(name => old(aPod(name), three)),
      leavingOld,
    ],
    expect: { status: 'Successful' },
  },
  {
    name: 'a Pod below the partition that crashes holds up, and blocks nothing',
    object: partitioned.counts({ ready: 2, available: 2 }),
    beside: below(
      partitioned,
      old(aPod('db-0').backingOff(4), three),
      old(aPod('db-1'), three),
    ),
    expect: { status: 'InProgress', reason: 'WaitingForReadiness' },
  },
];

const byHand = three.updating(1).onDelete();

const onDelete: JudgeCase[] = [
  {
    name: 'OnDelete: ready is enough, and it says how many are not updated (D8)',
    object: byHand,
    beside: below(byHand, old(aPod('db-0'), three), old(aPod('db-1'), three)),
    expect: {
      status: 'Successful',
      reason: 'OnDeleteNotUpdated',
      message: 'Ready; 2 pods keep the old revision until they are deleted',
    },
  },
  {
    name: 'OnDelete: all were deleted and made again',
    object: three.onDelete(),
    beside: below(three),
    expect: { status: 'Successful', reason: 'RolloutComplete' },
  },
  {
    name: 'OnDelete: a Pod that was deleted is not there again',
    object: byHand,
    beside: below(
      byHand,
      old(aPod('db-0').leaving(), three),
      old(aPod('db-1'), three),
    ),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
  },
  {
    name: 'OnDelete: an old Pod that crashes blocks nothing',
    object: byHand.counts({ ready: 2, available: 2 }),
    beside: below(
      byHand,
      old(aPod('db-0').backingOff(4), three),
      old(aPod('db-1'), three),
    ),
    expect: { status: 'InProgress', reason: 'WaitingForReadiness' },
  },
];

const updating = three.updating(0).counts({ ready: 2, available: 2 });

/** db-2 is of the revision before, and so are the others. */
function stuck(pod: PodBuilder) {
  return below(
    three,
    old(aPod('db-0'), three),
    old(aPod('db-1'), three),
    old(pod, three),
  );
}

const oldPods: JudgeCase[] = [
  {
    name: 'an old Pod that crashes blocks the ordered update for ever (scenario 26)',
    object: updating,
    beside: stuck(aPod('db-2').backingOff(4)),
    expect: {
      status: 'Failed',
      reason: 'BlockedByOldPod',
      cause: 'OldPodBlocks',
      message:
        'Pod db-2 of the old revision is not ready, so the update cannot go on: delete that pod',
    },
    rows: { 'Pod db-2': { counted: false, notCounted: 'OlderRevision' } },
  },
  {
    name: 'an old Pod that fits on no node blocks it once its grace is over',
    check: { unschedulableGraceSeconds: 5 },
    looks: [
      {
        at: 0,
        objects: [updating, ...stuck(aPod('db-2').unschedulable())],
        expect: { status: 'InProgress', sentence: 'BlockedByOldPod' },
      },
      {
        at: 5,
        objects: [updating, ...stuck(aPod('db-2').unschedulable())],
        expect: { status: 'Failed', reason: 'BlockedByOldPod' },
      },
    ],
  },
  {
    name: 'an old Pod that is not ready yet: it is waited for, and named',
    object: updating,
    beside: stuck(aPod('db-2').notReady()),
    expect: {
      status: 'InProgress',
      reason: 'OldReplicasRemain',
      sentence: 'BlockedByOldPod',
      cause: 'OldPodBlocks',
      params: { pod: 'db-2' },
    },
    onlyLeavingMissing: false,
  },
  {
    name: 'of several old Pods that are not ready the one that fails is named',
    object: updating.counts({ ready: 1, available: 1 }),
    beside: below(
      three,
      old(aPod('db-0'), three),
      old(aPod('db-1').notReady(), three),
      old(aPod('db-2').backingOff(4), three),
    ),
    expect: {
      status: 'Failed',
      reason: 'BlockedByOldPod',
      params: { pod: 'db-2' },
    },
  },
  {
    name: 'an old Pod that crashes fails it, though its status counts all as wanted',
    object: three,
    beside: stuck(aPod('db-2').backingOff(4)),
    expect: { status: 'Failed', reason: 'BlockedByOldPod' },
  },
  {
    name: 'an old Pod that crashed and is ready again blocks nothing',
    object: updating.counts({ ready: 3, available: 3 }),
    beside: stuck(aPod('db-2').healed(4, { lifeSeconds: 20 })),
    expect: { status: 'InProgress', reason: 'UpdatingReplicas' },
  },
  {
    name: 'an old Pod that crashes and is leaving blocks nothing',
    object: updating,
    beside: stuck(aPod('db-2').backingOff(4).leaving()),
    expect: { status: 'InProgress', reason: 'UpdatingReplicas' },
  },
  {
    name: 'with Parallel the update replaces a Pod that crashes',
    object: updating.set('spec.podManagementPolicy', 'Parallel'),
    beside: stuck(aPod('db-2').backingOff(4)),
    expect: { status: 'InProgress', reason: 'UpdatingReplicas' },
  },
  {
    name: 'an old Pod beyond the replicas is on its way out',
    object: three,
    beside: [...below(three), old(aPod('db-3').backingOff(4), three)],
    expect: {
      status: 'InProgress',
      reason: 'OldReplicasRemain',
      message: '1 old pod still running or leaving: db-3',
      cause: 'StillTerminating',
    },
    onlyLeavingMissing: false,
  },
  {
    name: 'only a leaving Pod of the old revision is missing',
    object: three,
    beside: [...below(three), old(aPod('db-3').leaving(), three)],
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
    onlyLeavingMissing: true,
  },
  {
    name: 'leaving Pods may be ignored',
    check: { oldPods: 'ignoreLeaving' },
    object: three,
    beside: [...below(three), old(aPod('db-3').leaving(), three)],
    expect: { status: 'Successful' },
  },
  {
    name: 'leaving Pods may be ignored, also while the status counts them',
    check: { oldPods: 'ignoreLeaving' },
    object: scaledDown,
    beside: [...below(three), leavingOld],
    expect: { status: 'Successful' },
  },
  {
    name: 'what else is too many is not ignored beside them',
    check: { oldPods: 'ignoreLeaving' },
    object: three.counts({ replicas: 5 }),
    beside: [...below(three), leavingOld, current(aPod('db-4'), three)],
    expect: { status: 'InProgress', reason: 'ExtraPods', params: { count: 1 } },
  },
  {
    name: 'an old Pod on a node that is gone holds nobody up, also while the status counts it',
    object: scaledDown,
    beside: [...below(three), onNode(leavingOld, 'node-gone'), aNode('node-1')],
    expect: { status: 'Successful', warnings: ['OldReplicasRemain'] },
  },
  {
    name: 'an old Pod on a node that is not ready holds nobody up: a warning',
    object: three,
    beside: [
      ...below(three),
      onNode(old(aPod('db-3').leaving(), three), 'node-2'),
      aNode('node-1'),
      aNode('node-2').notReady(),
    ],
    expect: {
      status: 'Successful',
      warnings: ['OldReplicasRemain'],
      warned: [
        'old pods are left on nodes that are not ready or gone: db-3 on node-2',
      ],
    },
  },
];

ruleCases(statefulSet, [
  ...complete,
  ...short,
  ...scaling,
  ...scalingDown,
  ...partitions,
  ...onDelete,
  ...oldPods,
]);
