import {
  aDeployment,
  aNode,
  aPod,
  aReplicaSet,
  DeploymentBuilder,
  JudgeCase,
  ObjectBuilder,
  onNode,
  PodBuilder,
  ruleCases,
} from '../../testUtils';
import { deployment } from './deployment';

/** The ReplicaSet of a Deployment's template, and a Pod for each replica. */
function below(owner: DeploymentBuilder, ...pods: PodBuilder[]) {
  const current = aReplicaSet().of(owner);
  const given = pods.length > 0 ? pods : [aPod()];
  return [current, ...given.map(pod => pod.of(current))];
}

const web = aDeployment();
const before = aDeployment().image('shop/web:0');
const old = aReplicaSet('web-0').of(before);

const complete: JudgeCase[] = [
  {
    name: 'complete: updated, ready and available as wanted, its Pods seen',
    object: web,
    beside: below(web),
    expect: {
      status: 'Successful',
      reason: 'RolloutComplete',
      message: '1/1 ready, all up to date',
      columns: { ready: '1/1', upToDate: 1, available: 1, restarts: 0 },
    },
    rows: {
      'ReplicaSet web-1': {
        status: 'Successful',
        counted: true,
        below: 'Deployment web',
        columns: { desired: 1, current: 1, ready: 1 },
      },
      'Pod web-a': { status: 'Successful', below: 'ReplicaSet web-1' },
    },
    aggregate: 'Successful',
    verified: true,
  },
  {
    name: 'missing conditions do not hold it back (D11)',
    object: web.set('status.conditions', undefined),
    beside: below(web),
    expect: { status: 'Successful', reason: 'RolloutComplete' },
  },
  {
    name: 'replicas that are not set are one',
    object: web.wanting(undefined),
    beside: below(web),
    expect: { status: 'Successful', message: /^1\/1/ },
  },
  {
    name: 'the revision is the number that people know',
    object: web.set('metadata.annotations', {
      'deployment.kubernetes.io/revision': '7',
    }),
    expect: { revision: '7' },
  },
  {
    name: 'restarts of counted Pods stand in its table',
    object: web,
    beside: [
      ...below(web, aPod().healed(3)),
      old,
      aPod('web-z').of(old).healed(9),
    ],
    expect: { columns: { restarts: 3 } },
  },
  {
    name: 'the live replicas are the measure, not the manifest’s (scenario 12)',
    applied: [{ generation: 1, manifest: aDeployment().wanting(3) }],
    object: web.replicas(2),
    beside: below(web.replicas(2), aPod('web-a'), aPod('web-b')),
    expect: { status: 'Successful', message: /^2\/2/ },
  },
];

/** With the revision number that people know. */
function numbered<T extends ObjectBuilder>(object: T, revision: string): T {
  return object.set('metadata.annotations', {
    'deployment.kubernetes.io/revision': revision,
  });
}

const otherReplicaSet = aReplicaSet().of(web).image('shop/web:0');

const short: JudgeCase[] = [
  {
    name: 'pods of the new revision are short',
    object: web.replicas(3).counts({ updated: 1 }),
    beside: below(web),
    expect: {
      status: 'InProgress',
      reason: 'UpdatingReplicas',
      message: '1 of 3 pods updated',
      cause: 'StartupTooSlow',
    },
  },
  {
    name: 'ready pods are short',
    object: web.replicas(3).counts({ ready: 2, available: 2 }),
    beside: below(web),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForReadiness',
      message: '2 of 3 pods ready',
    },
  },
  {
    name: 'available pods are short: minReadySeconds has not passed',
    object: web.counts({ available: 0 }),
    beside: below(web),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForAvailability',
      message: '0 of 1 pods available',
    },
  },
  {
    name: 'its replicas in all are fewer than those of the new revision',
    object: web.counts({ replicas: 0 }),
    beside: below(web),
    expect: { status: 'InProgress', reason: 'UpdatingReplicas' },
  },
  {
    name: 'maxUnavailable 1 of 1: in progress until it is available (scenario 11)',
    object: web
      .counts({ ready: 0, available: 0 })
      .set('spec.strategy.rollingUpdate.maxUnavailable', 1),
    beside: below(web, aPod().notReady()),
    expect: { status: 'InProgress', cause: 'ProbeFailing' },
  },
  {
    name: 'Available=False holds it back though the counts are complete (D11)',
    object: web.notAvailable('too few'),
    beside: below(web),
    expect: {
      status: 'InProgress',
      reason: 'NotAvailable',
      message: 'Not available: too few',
    },
  },
  {
    name: 'no ReplicaSet has its template yet',
    object: web,
    beside: [old, aPod('web-z').of(old)],
    expect: { status: 'InProgress', reason: 'WaitingForReplicaSet' },
    rows: {
      'ReplicaSet web-0': { counted: false, notCounted: 'OlderRevision' },
      'Pod web-z': { counted: false, notCounted: 'OlderRevision' },
    },
  },
  {
    name: 'not as many Pods seen as the status counts',
    object: web.replicas(2),
    beside: [aReplicaSet().of(web.replicas(2)), aPod().of(aReplicaSet())],
    expect: {
      status: 'InProgress',
      reason: 'WaitingForPods',
      message: '1 of 2 pods seen so far',
    },
  },
  {
    name: 'a Pod that is leaving is not seen as counted',
    object: web,
    beside: below(web, aPod().leaving()),
    expect: { status: 'InProgress', reason: 'WaitingForPods' },
    rows: { 'Pod web-a': { counted: false, notCounted: 'Leaving' } },
  },
  {
    name: 'Progressing=False for another reason is in progress (D12)',
    object: web.condition('Progressing', 'False', { reason: 'SomethingNew' }),
    beside: below(web),
    expect: {
      status: 'InProgress',
      reason: 'NotProgressing',
      message: 'Not progressing: SomethingNew',
    },
  },
  ...(
    [
      ['Available', 'Not available: Available is False'],
      ['Progressing', 'Not progressing: Progressing is False'],
    ] as const
  ).map(([type, message]) => ({
    name: `${type}=False that says nothing`,
    object: web.condition(type, 'False'),
    beside: below(web),
    expect: { status: 'InProgress' as const, message },
  })),
  {
    name: 'an owner takes the cause of its Pods',
    object: web.counts({ ready: 0, available: 0 }),
    beside: below(web, aPod().unschedulable()),
    expect: { status: 'InProgress', cause: 'Unschedulable' },
  },
];

const observed: JudgeCase[] = [
  {
    name: 'generation 2 not observed: the green status is that of generation 1 (scenario 3)',
    object: web.generation(2).observing(1),
    beside: below(web),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForObservedGeneration',
      message: 'Controller has seen generation 1, wanted 2',
      cause: 'ControllerNotResponding',
    },
    rows: {
      'ReplicaSet web-1': { counted: false, notCounted: 'OwnerNotObserved' },
      'Pod web-a': { counted: false, notCounted: 'OwnerNotObserved' },
    },
  },
  {
    name: 'no observedGeneration: not observed yet (scenario 4, D9)',
    object: web.observing(undefined),
    beside: below(web),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForObservedGeneration',
      message: 'Controller has seen generation none, wanted 1',
    },
  },
  {
    name: 'an observed generation that is ahead is observed',
    object: web.observing(4),
    beside: below(web),
    expect: { status: 'Successful' },
  },
  {
    name: 'a numeric string is a generation',
    object: web.generation(3).observing('3'),
    beside: below(web),
    expect: { status: 'Successful' },
  },
  {
    name: 'a counted Pod that fails under an owner that is not observed fails nobody',
    object: web.generation(2).observing(1),
    beside: below(web, aPod().waiting('ErrImagePull')),
    expect: { status: 'InProgress' },
    aggregate: 'InProgress',
  },
];

const failed: JudgeCase[] = [
  {
    name: 'ProgressDeadlineExceeded',
    object: web.counts({ ready: 0, available: 0 }).deadlineExceeded(),
    beside: below(web, aPod().waiting('ContainerCreating')),
    expect: {
      status: 'Failed',
      reason: 'ProgressDeadlineExceeded',
      message: 'No progress for 600 s',
      cause: 'ProgressDeadlineExceeded',
    },
  },
  ...[
    [30, 30],
    [undefined, 600],
  ].map(([given, seconds]) => ({
    name: `ProgressDeadlineExceeded with ${given ?? 'no'} seconds of its own`,
    object: web
      .counts({ ready: 0, available: 0 })
      .set('spec.progressDeadlineSeconds', given)
      .deadlineExceeded(),
    expect: { message: `No progress for ${seconds} s` },
  })),
  {
    name: 'ProgressDeadlineExceeded takes the cause of its Pods',
    object: web.counts({ ready: 0, available: 0 }).deadlineExceeded(),
    beside: below(web, aPod().notReady()),
    expect: { reason: 'ProgressDeadlineExceeded', cause: 'ProbeFailing' },
  },
  {
    name: 'ReplicaSetCreateError',
    object: web.starting().condition('Progressing', 'False', {
      reason: 'ReplicaSetCreateError',
      message: 'admission webhook "policy" denied the request',
    }),
    expect: {
      status: 'Failed',
      reason: 'ReplicaSetCreateError',
      cause: 'AdmissionRefused',
      message: /^Its replica set could not be created: admission webhook/,
    },
  },
  {
    name: 'a ReplicaSet that could not be made says more than Pods that were refused',
    object: web
      .starting()
      .refused('exceeded quota')
      .condition('Progressing', 'False', { reason: 'ReplicaSetCreateError' }),
    expect: { status: 'Failed', reason: 'ReplicaSetCreateError' },
  },
  {
    name: 'a condition of the type that is not False fails nothing (D16)',
    object: web.condition('Progressing', 'True', {
      reason: 'ProgressDeadlineExceeded',
    }),
    beside: below(web),
    expect: { status: 'Successful' },
  },
  {
    name: 'a counted Pod’s failure is carried up with its reason and its name',
    object: web.counts({ ready: 0, available: 0 }),
    beside: below(web, aPod().waiting('ErrImagePull', 'manifest unknown')),
    expect: {
      status: 'Failed',
      reason: 'ErrImagePull',
      cause: 'ImageNotFound',
      sentence: 'ChildFailed',
      message:
        'Pod web-a: Container web cannot get image shop/web:1: manifest unknown',
      params: { pod: 'web-a', container: 'web' },
    },
    rows: {
      'ReplicaSet web-1': { status: 'Failed', reason: 'ErrImagePull' },
      'Pod web-a': { status: 'Failed', reason: 'ErrImagePull' },
    },
    aggregate: 'Failed',
  },
  {
    name: 'a Pod that fails makes it Failed though its own counts are complete (scenario 7)',
    object: web,
    beside: below(web, aPod().backingOff(2)),
    expect: { status: 'Failed', reason: 'CrashLoopBackOff' },
  },
  {
    name: 'older revisions never fail a step',
    object: web,
    beside: [
      ...below(web),
      old.wanting(1),
      aPod('web-z').of(old).backingOff(9),
    ],
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
    rows: { 'Pod web-z': { status: 'Failed', counted: false } },
    aggregate: 'InProgress',
  },
];

const oldPods: JudgeCase[] = [
  {
    name: 'Pods of an older revision still run',
    object: web,
    beside: [...below(web), old, aPod('web-z').of(old)],
    expect: {
      status: 'InProgress',
      reason: 'OldReplicasRemain',
      message: '1 old pod still running or leaving: web-z',
      cause: 'StillTerminating',
      params: { onlyLeaving: 0 },
    },
    onlyLeavingMissing: false,
  },
  {
    name: 'leaving Pods of an older revision hold it up (scenario 5)',
    object: web,
    beside: [
      ...below(web),
      old,
      aPod('web-y').of(old).leaving(),
      aPod('web-z').of(old).leaving(),
    ],
    expect: {
      status: 'InProgress',
      message: '2 old pods still running or leaving: web-y, web-z',
    },
    onlyLeavingMissing: true,
  },
  {
    name: 'oldPods ignoreLeaving: they do not',
    check: { oldPods: 'ignoreLeaving' },
    object: web,
    beside: [...below(web), old, aPod('web-z').of(old).leaving()],
    expect: { status: 'Successful' },
  },
  {
    name: 'oldPods ignoreLeaving: those that are not leaving do',
    check: { oldPods: 'ignoreLeaving' },
    object: web,
    beside: [...below(web), old, aPod('web-z').of(old)],
    expect: { reason: 'OldReplicasRemain' },
  },
  {
    name: 'Pods of an older revision that have ended do not',
    object: web,
    beside: [...below(web), old, aPod('web-z').of(old).failed('Evicted')],
    expect: { status: 'Successful' },
    rows: { 'Pod web-z': { notCounted: 'Replaced' } },
  },
  {
    name: 'old Pods on nodes that are not ready or gone hold nobody up: a warning',
    object: web.counts({ replicas: 2 }),
    beside: [
      ...below(web),
      old,
      onNode(aPod('web-y').of(old).leaving(), 'node-gone'),
      onNode(aPod('web-z').of(old), 'node-2'),
      aNode('node-1'),
      aNode('node-2').notReady(),
    ],
    expect: {
      status: 'Successful',
      warnings: ['OldReplicasRemain'],
      warned: [
        'old pods are left on nodes that are not ready or gone: web-y on node-gone, web-z on node-2',
      ],
      warnedOf: [{ count: 2, pods: 'web-y on node-gone, web-z on node-2' }],
    },
  },
  {
    name: 'the status does not count what is leaving: one of another replica is left beside it',
    object: web.counts({ replicas: 2 }),
    beside: [
      ...below(web),
      old,
      onNode(aPod('web-y').of(old).leaving(), 'node-gone'),
      aNode('node-1'),
    ],
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
    onlyLeavingMissing: false,
  },
  {
    name: 'one of the old Pods is leaving and one is not',
    object: web,
    beside: [
      ...below(web),
      old,
      aPod('web-y').of(old).leaving(),
      aPod('web-z').of(old),
    ],
    expect: { reason: 'OldReplicasRemain', params: { onlyLeaving: 0 } },
    onlyLeavingMissing: false,
  },
  {
    name: 'an old Pod that ended well holds nobody up',
    object: web,
    beside: [...below(web), old, aPod('web-z').of(old).succeeded()],
    expect: { status: 'Successful' },
  },
  {
    name: 'one that ended and is leaving goes on leaving until it is gone',
    object: web,
    beside: [...below(web), old, aPod('web-z').of(old).failed().leaving()],
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
    onlyLeavingMissing: true,
  },
  {
    name: 'old Pods on ready nodes hold it up beside them',
    object: web,
    beside: [
      ...below(web),
      old,
      onNode(aPod('web-x').of(old).leaving(), 'node-1'),
      onNode(aPod('web-y').of(old).leaving(), 'node-gone'),
      aNode('node-1'),
    ],
    expect: {
      status: 'InProgress',
      message: '1 old pod still running or leaving: web-x',
      warnings: ['OldReplicasRemain'],
    },
    onlyLeavingMissing: true,
  },
  {
    name: 'nodes that may not be listed: every old Pod holds it up, without a warning',
    object: web,
    beside: [...below(web), old, onNode(aPod('web-y').of(old), 'node-gone')],
    lists: { Node: 'Forbidden' },
    expect: { status: 'InProgress', warnings: [] },
  },
  {
    name: 'leaving Pods of the current revision (a scale-down) hold nobody up',
    object: web,
    beside: below(web, aPod('web-a'), aPod('web-b').leaving()),
    expect: { status: 'Successful' },
  },
  {
    name: 'the status counts more replicas than wanted',
    object: web.counts({ replicas: 2 }),
    beside: below(web),
    expect: { reason: 'OldReplicasRemain', params: { count: 1 } },
    onlyLeavingMissing: false,
  },
  {
    name: 'a scale-down that the status has not followed yet',
    object: web.counts({ replicas: 3, updated: 3, ready: 3, available: 3 }),
    beside: below(web),
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
  },
  {
    name: 'scaled to 0 by its manifest while Pods of an older revision leave',
    applied: [{ manifest: web.replicas(0) }],
    object: web.replicas(0),
    beside: [
      aReplicaSet().of(web.replicas(0)),
      old,
      aPod('web-z').of(old).leaving(),
    ],
    expect: { status: 'InProgress', reason: 'OldReplicasRemain' },
  },
];

const current: JudgeCase[] = [
  {
    name: 'of several ReplicaSets with its template the oldest is current (scenario 29)',
    object: web,
    beside: [
      aReplicaSet('web-2')
        .of(web)
        .set('metadata.creationTimestamp', '2026-01-02T00:00:00Z'),
      ...below(web),
    ],
    rows: {
      'ReplicaSet web-1': { counted: true },
      'ReplicaSet web-2': { counted: false, notCounted: 'OlderRevision' },
    },
  },
  {
    name: 'the one with its template is current, whatever revision number it has (rollback)',
    object: web.set('metadata.annotations', {
      'deployment.kubernetes.io/revision': '3',
    }),
    beside: [
      aReplicaSet('web-9').of(before).set('metadata.annotations', {
        'deployment.kubernetes.io/revision': '3',
      }),
      ...below(web),
    ],
    expect: { status: 'Successful' },
    rows: {
      'ReplicaSet web-1': { counted: true },
      'ReplicaSet web-9': { counted: false, revision: '3' },
    },
  },
  {
    name: 'a current ReplicaSet that is being deleted counts, its Pods do not',
    object: web,
    beside: [aReplicaSet().of(web).leaving('orphan'), aPod().of(aReplicaSet())],
    expect: { status: 'InProgress' },
    rows: {
      'ReplicaSet web-1': { counted: true, reason: 'Terminating' },
      'Pod web-a': { counted: false, notCounted: 'OwnerNotObserved' },
    },
  },
  {
    name: 'its Pods may not be listed: its own status decides, with a warning',
    lists: { Pod: 'Forbidden' },
    object: web,
    beside: [aReplicaSet().of(web)],
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'its Pods may not be listed, and no ReplicaSet has its template or its revision',
    lists: { Pod: 'Forbidden' },
    object: numbered(web, '2'),
    beside: [numbered(otherReplicaSet, '1')],
    expect: { status: 'InProgress', reason: 'WaitingForReplicaSet' },
  },
  {
    name: 'its Pods may not be listed, and a ReplicaSet bears its revision',
    lists: { Pod: 'Forbidden' },
    object: numbered(web, '2'),
    beside: [numbered(otherReplicaSet, '2')],
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'its Pods may not be listed, and one of several ReplicaSets bears its revision',
    lists: { Pod: 'Forbidden' },
    object: numbered(web, '2'),
    beside: [
      numbered(otherReplicaSet, '2'),
      numbered(aReplicaSet('web-0').of(before), '1'),
    ],
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'neither its Pods nor its ReplicaSets may be listed: its revision says nothing',
    lists: { Pod: 'Forbidden', ReplicaSet: 'Forbidden' },
    object: numbered(web, '2'),
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'its Pods may not be listed, and nobody has numbered its revision',
    lists: { Pod: 'Forbidden' },
    object: web,
    beside: [numbered(otherReplicaSet, '1')],
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'its ReplicaSets may not be listed: the same',
    lists: { ReplicaSet: 'Forbidden' },
    object: web,
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'evaluate without its children: its own status decides',
    evaluate: {},
    lists: { Pod: 'Unlisted', ReplicaSet: 'Unlisted' },
    object: web,
    expect: { status: 'Successful', warnings: ['ChildrenNotVisible'] },
  },
  {
    name: 'Pods in a gap are no reason to believe the status alone',
    lists: { Pod: 'Gap', ReplicaSet: 'Gap' },
    object: web,
    expect: { status: 'InProgress', reason: 'WaitingForReplicaSet' },
  },
];

ruleCases(deployment, [
  ...complete,
  ...short,
  ...observed,
  ...failed,
  ...oldPods,
  ...current,
]);
