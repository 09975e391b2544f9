import {
  aClaim,
  aDeployment,
  anEvent,
  aPod,
  aReplicaSet,
  mounting,
  scenario,
} from '../testUtils';

const unfit = aPod().unschedulable('0/3 nodes are available');

const scaleUp = anEvent(
  unfit,
  'TriggeredScaleUp',
  'pod triggered scale-up: [{pool-a 1->2 (max: 5)}]',
  'Normal',
).at(5);

const noScaleUp = anEvent(
  unfit,
  'NotTriggerScaleUp',
  'pod did not trigger scale-up: 1 max node group size reached',
  'Normal',
).at(45);

const waiting = aPod().unschedulable(
  '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims',
);

const claim = aClaim().pending().set('metadata.annotations', {
  'volume.kubernetes.io/storage-provisioner': 'csi.example.com',
});

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const leaving = aPod('web-old').of(replicaSet).leaving();
const starting = web.counts({ ready: 0, available: 0 });
const mineUnfit = unfit.of(replicaSet);

scenario(
  16,
  {
    given: 'a pod that is Unschedulable while an autoscaler adds a node',
    when: 'it takes less or more than the grace',
    then: 'it is InProgress or Failed; the grace stands still while the scale-up stands, a claim is provisioned or a pod of the owner is leaving; it is taken back when scheduled',
  },
  [
    {
      name: 'less than the grace',
      story: [
        {
          at: 0,
          there: [unfit],
          see: { expect: { status: 'InProgress', reason: 'Unschedulable' } },
        },
        { at: 59, change: [aPod()] },
      ],
      ends: { outcome: 'Successful', at: 69 },
    },
    {
      name: 'more than the grace',
      story: [
        { at: 0, there: [unfit] },
        { at: 60, look: true, see: { expect: { status: 'Failed' } } },
      ],
      ends: {
        outcome: 'Failed',
        at: 70,
        cause: 'Unschedulable',
        says: [/Pod web-a/, /0\/3 nodes are available/],
      },
    },
    {
      name: 'taken back when scheduled',
      story: [
        { at: 0, there: [unfit] },
        { at: 65, change: [aPod()], see: { aggregate: 'Successful' } },
      ],
      ends: { outcome: 'Successful', at: 75, stabilized: true },
    },
    {
      name: 'it stands still while the scale-up stands, and goes on when that is over',
      story: [
        { at: 0, there: [unfit] },
        { at: 20, change: [scaleUp] },
        { at: 90, look: true, see: { expect: { status: 'InProgress' } } },
        { at: 100, change: [noScaleUp] },
        { at: 140, look: true, see: { expect: { status: 'Failed' } } },
      ],
      ends: { outcome: 'Failed', at: 150, cause: 'Unschedulable' },
    },
    {
      name: 'it stands still while its claim is provisioned',
      applied: [{ of: waiting }],
      story: [
        { at: 0, there: [mounting(waiting, 'data'), claim] },
        { at: 100, look: true, see: { expect: { status: 'InProgress' } } },
      ],
      ends: { outcome: 'TimedOut', at: 180, cause: 'VolumePending' },
    },
    {
      name: 'it stands still while a pod of the owner is leaving',
      story: [
        { at: 0, there: [starting, replicaSet, leaving, mineUnfit] },
        {
          at: 100,
          gone: [leaving],
          see: { rows: { 'Pod web-a': { status: 'InProgress' } } },
        },
        {
          at: 160,
          look: true,
          see: { rows: { 'Pod web-a': { status: 'Failed' } } },
        },
      ],
      ends: { outcome: 'Failed', at: 170, cause: 'Unschedulable' },
    },
  ],
);
