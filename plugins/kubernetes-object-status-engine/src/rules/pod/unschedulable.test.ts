import {
  aClaim,
  anEvent,
  aPod,
  aStatefulSet,
  atRevision,
  Built,
  ExpectingLook,
  JudgeCase,
  mounting,
  ruleCases,
} from '../../testUtils';
import { pod } from './pod';

const check = { unschedulableGraceSeconds: 10 };
const waiting = aPod().unschedulable();
const up = (seconds: number) =>
  anEvent(waiting, 'TriggeredScaleUp', 'group a: 1->2', 'Normal').at(seconds);
const none = (seconds: number) =>
  anEvent(waiting, 'NotTriggerScaleUp', "it wouldn't fit", 'Normal').at(
    seconds,
  );
const provisioner = 'volume.kubernetes.io/storage-provisioner';

function held(at: number, objects: Built[], message: RegExp): ExpectingLook {
  return {
    at,
    objects,
    expect: { status: 'InProgress', reason: 'Unschedulable', message },
    wakeAt: 'none',
  };
}

function counting(at: number, objects: Built[], until: number): ExpectingLook {
  return {
    at,
    objects,
    expect: { status: 'InProgress', reason: 'Unschedulable' },
    wakeAt: until,
  };
}

function failing(at: number, objects: Built[]): ExpectingLook {
  return { at, objects, expect: { status: 'Failed', reason: 'Unschedulable' } };
}

const scaleUp: JudgeCase[] = [
  {
    name: 'the grace stands still while a scale-up stands, and goes on after it',
    check,
    looks: [
      counting(0, [waiting], 10),
      held(4, [waiting, up(1)], /a node is being added/),
      held(600, [waiting, up(1)], /a node is being added/),
      counting(601, [waiting, up(1), none(2)], 607),
      counting(603, [waiting, up(1), none(2)], 607),
      failing(607, [waiting, up(1), none(2)]),
    ],
  },
  {
    name: 'one that was triggered anew stands',
    check,
    looks: [
      counting(0, [waiting, up(1), none(2)], 10),
      held(9, [waiting, up(3), none(2)], /a node is being added/),
    ],
  },
  {
    name: 'of the same second as its end, it stands: nothing says which came last',
    check,
    looks: [held(0, [waiting, up(2), none(2)], /a node is being added/)],
  },
  {
    name: 'an event without a time is older than any other',
    check,
    looks: [
      counting(
        0,
        [waiting, up(1), none(5), none(0).set('lastTimestamp', undefined)],
        10,
      ),
    ],
  },
  {
    name: 'that none was triggered is said, and holds nothing',
    check,
    looks: [
      {
        ...counting(0, [waiting, none(1)], 10),
        expect: {
          status: 'InProgress',
          message: "No node fits yet: 0/3 nodes are available: it wouldn't fit",
        },
      },
      {
        ...failing(10, [waiting, none(1)]),
        expect: {
          status: 'Failed',
          message:
            "No node fits for 10 s: 0/3 nodes are available: it wouldn't fit",
        },
      },
    ],
  },
  {
    name: 'a node that Karpenter nominates is a scale-up, until it says that none fits',
    check,
    looks: [
      held(
        0,
        [waiting, anEvent(waiting, 'Nominated', 'b', 'Normal').by('karpenter')],
        /a node is being added/,
      ),
      counting(
        1,
        [
          waiting,
          anEvent(waiting, 'Nominated', 'b', 'Normal').by('karpenter'),
          anEvent(waiting, 'FailedScheduling', 'c').by('karpenter').at(5),
        ],
        11,
      ),
    ],
  },
  {
    name: 'a nomination that is not Karpenter’s is none of a node to come',
    check,
    looks: [
      counting(0, [waiting, anEvent(waiting, 'Nominated', 'b', 'Normal')], 10),
    ],
  },
  {
    name: 'what else Karpenter says ends no scale-up',
    check,
    looks: [
      held(
        0,
        [
          waiting,
          up(1),
          anEvent(waiting, 'DisruptionBlocked', 'c').by('karpenter').at(5),
        ],
        /a node is being added/,
      ),
    ],
  },
  {
    name: 'what the scheduler says itself ends no scale-up',
    check,
    looks: [
      held(
        0,
        [
          waiting,
          up(1),
          anEvent(waiting, 'FailedScheduling', 'c')
            .by('default-scheduler')
            .at(9),
        ],
        /a node is being added/,
      ),
    ],
  },
  {
    name: 'without memory a standing scale-up holds as well',
    evaluate: { now: '2026-01-01T01:00:00Z' },
    object: waiting,
    beside: [up(1)],
    expect: { status: 'InProgress', sentence: 'UnschedulableScaleUp' },
  },
];

const asked = aClaim()
  .pending()
  .set('metadata.annotations', { [provisioner]: 'disks.example.com' });
/** What was asked for stays written on it. */
const made = aClaim().set(
  'metadata.annotations',
  asked.object.metadata.annotations,
);
const before = {
  'volume.beta.kubernetes.io/storage-provisioner': 'disks.example.com',
};
const mounts = mounting(
  aPod().unschedulable('pod has unbound immediate PersistentVolumeClaims'),
  'data',
);
const db = aStatefulSet().replicas(1).counts({ ready: 0, available: 0 });
const ofDb = atRevision(mounts, 'db-new').of(db);
const provisioning = anEvent(asked, 'Provisioning', 'on it', 'Normal').at(1);
const succeeded = anEvent(asked, 'ProvisioningSucceeded', 'there', 'Normal');
const elsewhere = { PersistentVolumeClaim: 'Unlisted' } as const;

const claims: JudgeCase[] = [
  {
    name: 'the grace stands still while a claim of the Pod is being provisioned',
    check,
    looks: [
      {
        ...held(0, [mounts, asked], /volume of claim data is being made/),
        expect: {
          status: 'InProgress',
          sentence: 'UnschedulableVolume',
          params: { claim: 'data' },
          cause: 'VolumePending',
        },
      },
      held(60, [mounts, asked], /volume of claim data is being made/),
      counting(61, [mounts, made], 71),
    ],
  },
  {
    name: 'the older name of the annotation says so as well',
    check,
    looks: [
      held(
        0,
        [mounts, aClaim().pending().set('metadata.annotations', before)],
        /volume of claim data is being made/,
      ),
    ],
  },
  {
    name: 'a claim that is not there is not being provisioned',
    check,
    applied: [{}],
    looks: [
      {
        at: 30,
        objects: [db, ofDb],
        rows: { 'Pod web-a': { sentence: 'UnschedulableYet' } },
        wakeAt: 40,
      },
    ],
  },
  {
    name: 'a claim that nobody provisions holds nothing',
    check,
    looks: [counting(0, [mounts, aClaim().pending()], 10)],
  },
  {
    name: 'a claim that is made for the Pod counts as its own',
    check,
    looks: [
      held(
        0,
        [
          waiting.set('spec.volumes', [{ name: 'scratch', ephemeral: {} }]),
          asked.named('web-a-scratch'),
        ],
        /volume of claim web-a-scratch/,
      ),
    ],
  },
  {
    name: 'the claims of a StatefulSet are seen beside it',
    check,
    applied: [{}],
    looks: [
      {
        at: 30,
        objects: [db, ofDb, asked],
        rows: { 'Pod web-a': { sentence: 'UnschedulableVolume' } },
        wakeAt: 'none',
      },
    ],
  },
  {
    name: 'a claim that may not be read: what the scheduler and its events say',
    check,
    looks: [
      {
        ...held(0, [mounts, provisioning], /claim data is being made/),
        lists: elsewhere,
      },
      {
        ...counting(5, [mounts, provisioning, succeeded.at(2)], 15),
        lists: elsewhere,
      },
    ],
  },
  {
    name: 'a claim that may not be read, and made by a driver outside the cluster',
    check,
    looks: [
      {
        ...held(
          0,
          [mounts, anEvent(asked, 'ExternalProvisioning', 'asked', 'Normal')],
          /claim data is being made/,
        ),
        lists: elsewhere,
      },
    ],
  },
  {
    name: 'a claim that may not be read, and events that say something else, or none',
    check,
    looks: [
      { ...counting(0, [mounts], 10), lists: elsewhere },
      {
        ...counting(
          1,
          [mounts, anEvent(asked, 'FailedBinding', 'no class')],
          10,
        ),
        lists: elsewhere,
      },
    ],
  },
  {
    name: 'its events alone hold nothing, where the scheduler waits for something else',
    check,
    looks: [
      {
        ...counting(0, [mounting(waiting, 'data'), provisioning], 10),
        lists: elsewhere,
      },
    ],
  },
];

ruleCases(pod, [...scaleUp, ...claims]);
