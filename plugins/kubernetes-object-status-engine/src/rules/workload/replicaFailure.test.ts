import { CauseCode } from '../../diagnosis/causeCodes';
import {
  aDeployment,
  aNode,
  aPod,
  aReplicaSet,
  Built,
  JudgeCase,
  judgeCases,
  onNode,
  ReplicaSetBuilder,
} from '../../testUtils';

const quota = 'pods "web-1-x" is forbidden: exceeded quota: pods';
const before = aDeployment().image('shop/web:0');
const old = aReplicaSet('web-0').of(before);
const web = aDeployment()
  .replicas(2)
  .counts({ updated: 1, ready: 1, available: 1 })
  .refused(quota);

function refusedSet(): ReplicaSetBuilder {
  return aReplicaSet()
    .of(web)
    .counts({ replicas: 1, ready: 1, available: 1 })
    .refused(quota);
}

/** The Deployment whose second Pod is refused, and more. */
function refused(...more: Built[]): Built[] {
  return [web, refusedSet(), aPod('web-a').of(refusedSet()), ...more];
}

function refusedSince(lastTransitionTime: string): Built {
  const details = { message: quota, lastTransitionTime };
  return web.condition('ReplicaFailure', 'True', details);
}

const oldPod = aPod('web-z').of(old);
const leavingPod = oldPod.leaving();

const causes: Array<[message: string, cause: CauseCode]> = [
  [quota, 'QuotaExceeded'],
  [
    'pods "x" is forbidden: maximum cpu usage per Container is 1',
    'LimitRangeViolated',
  ],
  ['admission webhook "policy" denied the request', 'AdmissionRefused'],
  [
    'pods "x" is forbidden: violates PodSecurity "restricted"',
    'AdmissionRefused',
  ],
  [
    'error looking up service account shop/web: serviceaccount "web" not found',
    'PermissionDenied',
  ],
];

const byMessage: JudgeCase[] = causes.map(([message, cause]) => ({
  name: `its message tells the cause: ${cause} (${message})`,
  object: aReplicaSet().counts({ ready: 0, available: 0 }).refused(message),
  expect: {
    status: 'Failed',
    reason: 'ReplicaFailure',
    cause,
    message: `Pods cannot be created: ${message}`,
  },
}));

describe('ReplicaFailure=True', () => {
  judgeCases([
    ...byMessage,
    {
      name: 'nobody leaves and nothing old is left: failed at once, Deployment and ReplicaSet',
      looks: [
        {
          at: 0,
          objects: refused(),
          expect: {
            status: 'Failed',
            reason: 'ReplicaFailure',
            cause: 'QuotaExceeded',
            message: `Pods cannot be created: ${quota}`,
          },
          rows: { 'ReplicaSet web-1': { status: 'Failed' } },
        },
      ],
    },
    {
      name: 'the ReplicaSet waits until its Deployment says so: they fail together',
      looks: [
        {
          at: 0,
          objects: [
            web.condition('ReplicaFailure', 'False'),
            refusedSet(),
            aPod('web-a').of(refusedSet()),
          ],
          rows: {
            'ReplicaSet web-1': {
              status: 'InProgress',
              reason: 'ReplicaFailure',
            },
          },
          aggregate: 'InProgress',
        },
      ],
    },
    {
      name: 'a Pod of the same Deployment is leaving: in progress, and for 60 s after',
      looks: [
        {
          at: 0,
          objects: refused(old, leavingPod),
          expect: {
            status: 'InProgress',
            reason: 'ReplicaFailure',
            sentence: 'MakingRoom',
            message: `Pods cannot be created yet, old ones are leaving: ${quota}`,
          },
          rows: { 'ReplicaSet web-1': { status: 'InProgress' } },
          wakeAt: 'none',
        },
        {
          at: 12,
          objects: refused(old),
          expect: { status: 'InProgress' },
          rows: { 'ReplicaSet web-1': { status: 'InProgress' } },
          wakeAt: 72,
        },
        {
          at: 71.9,
          objects: refused(old),
          expect: { status: 'InProgress' },
        },
        {
          at: 72,
          objects: refused(old),
          expect: { status: 'Failed' },
          rows: { 'ReplicaSet web-1': { status: 'Failed' } },
        },
      ],
    },
    {
      name: 'or as long again as it has stood, if that is longer',
      looks: [
        { at: 0, objects: refused(old, leavingPod) },
        { at: 100, objects: refused(old), wakeAt: 200 },
        { at: 199, objects: refused(old), expect: { status: 'InProgress' } },
        { at: 200, objects: refused(old), expect: { status: 'Failed' } },
      ],
    },
    {
      name: 'counted from when Pods were first refused, not from the step’s beginning',
      looks: [
        { at: 0, objects: [before, old, leavingPod] },
        { at: 50, objects: refused(old, leavingPod) },
        { at: 120, objects: refused(old), wakeAt: 190 },
        { at: 190, objects: refused(old), expect: { status: 'Failed' } },
      ],
    },
    {
      name: 'old Pods that are left on a lost node make room as well, for a moment',
      looks: [
        {
          at: 0,
          objects: refused(old, onNode(oldPod, 'node-gone'), aNode('node-1')),
          expect: { status: 'InProgress', reason: 'ReplicaFailure' },
          wakeAt: 2,
        },
      ],
    },
    {
      name: 'of two graces the longer one counts',
      looks: [
        { at: 0, objects: [before, old, leavingPod] },
        { at: 1, objects: refused(old, oldPod), wakeAt: 61 },
        {
          at: 60.5,
          objects: [
            web.condition('ReplicaFailure', 'False'),
            aReplicaSet().of(web),
            aPod('web-a').of(aReplicaSet()),
            old,
            oldPod,
          ],
        },
        { at: 60.8, objects: refused(old, oldPod), wakeAt: 62.8 },
      ],
    },
    {
      name: 'for its first 2 s while Pods of an older revision are left',
      looks: [
        {
          at: 0,
          objects: refused(old, oldPod),
          expect: { status: 'InProgress', reason: 'ReplicaFailure' },
          rows: { 'ReplicaSet web-1': { status: 'InProgress' } },
          wakeAt: 2,
        },
        {
          at: 2,
          objects: refused(old, oldPod),
          expect: { status: 'Failed' },
          rows: { 'ReplicaSet web-1': { status: 'Failed' } },
        },
        {
          at: 3,
          objects: refused(old, leavingPod),
          expect: { status: 'InProgress' },
        },
      ],
    },
    {
      name: 'it is over when the condition is; a new one counts anew',
      looks: [
        { at: 0, objects: refused(old, oldPod) },
        {
          at: 1,
          objects: [
            web.condition('ReplicaFailure', 'False'),
            aReplicaSet().of(web),
            aPod('web-a').of(aReplicaSet()),
            old,
            oldPod,
          ],
          expect: { reason: 'UpdatingReplicas' },
        },
        { at: 5, objects: refused(old, oldPod), wakeAt: 7 },
      ],
    },
    {
      name: 'refused Pods say more than the deadline that passes because of them',
      object: web.deadlineExceeded(),
      beside: [refusedSet(), aPod().of(refusedSet())],
      expect: { status: 'Failed', reason: 'ReplicaFailure' },
    },
    {
      name: 'its own cause says more than that of its Pods',
      object: web,
      beside: [refusedSet(), aPod('web-a').of(refusedSet()).notReady()],
      expect: { reason: 'ReplicaFailure', cause: 'QuotaExceeded' },
      rows: { 'Pod web-a': { cause: 'ProbeFailing' } },
    },
    {
      name: 'paused comes first',
      object: web.paused(),
      expect: { status: 'Paused' },
    },
    {
      name: 'evaluate: a Pod is leaving',
      evaluate: { now: '2027-01-01T00:00:00Z' },
      looks: [
        {
          at: 0,
          objects: refused(old, leavingPod),
          expect: { status: 'InProgress' },
        },
      ],
    },
    ...(
      [
        ['2026-01-01T00:00:01Z', 'InProgress'],
        ['2026-01-01T00:00:02Z', 'Failed'],
      ] as const
    ).map(
      ([now, status]): JudgeCase => ({
        name: `evaluate: old Pods are left, refused since 0 s, now ${now}`,
        evaluate: { now },
        looks: [
          {
            at: 0,
            objects: [
              refusedSince('2026-01-01T00:00:00Z'),
              ...refused(old, oldPod).slice(1),
            ],
            expect: { status },
          },
        ],
      }),
    ),
    {
      name: 'evaluate: nothing makes room',
      evaluate: {},
      looks: [
        {
          at: 0,
          objects: refused(),
          expect: { status: 'Failed' },
          rows: { 'ReplicaSet web-1': { status: 'Failed' } },
        },
      ],
    },
    {
      name: 'evaluate: old Pods are left, and without an instant no grace has passed',
      evaluate: {},
      looks: [
        {
          at: 0,
          objects: refused(old, oldPod),
          expect: { status: 'InProgress' },
        },
      ],
    },
  ]);
});
