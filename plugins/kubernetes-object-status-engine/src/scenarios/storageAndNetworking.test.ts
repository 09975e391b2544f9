import {
  aBudget,
  aClaim,
  anEvent,
  anIngress,
  aPod,
  aService,
  aStorageClass,
  mounting,
  scenario,
} from '../testUtils';

const onFirstUse = aStorageClass('WaitForFirstConsumer');
const user = mounting(aPod().waiting('ContainerCreating'), 'data');

scenario(
  8,
  {
    given: 'a claim that is Pending, of a class with WaitForFirstConsumer',
    when: 'no counted pod uses it, or one does',
    then: 'it is Successful with a note, or InProgress',
  },
  [
    {
      name: 'no counted pod uses it',
      story: [
        {
          at: 0,
          there: [aClaim().pending(), onFirstUse],
          see: {
            expect: {
              status: 'Successful',
              reason: 'WaitForFirstConsumer',
              message: 'Bound when the first pod uses it',
            },
          },
        },
      ],
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
    {
      name: 'one does, until it is bound',
      story: [
        {
          at: 0,
          there: [aClaim().pending(), user, onFirstUse],
          see: {
            expect: {
              status: 'InProgress',
              params: { pod: 'web-a', storageClass: 'fast' },
            },
          },
        },
        { at: 6, change: [aClaim(), mounting(aPod(), 'data')] },
      ],
      ends: { outcome: 'Successful', at: 16 },
    },
    {
      name: 'one does, and it is never bound',
      story: [{ at: 0, there: [aClaim().pending(), user, onFirstUse] }],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'VolumePending',
        says: [/storage class fast/, /pod web-a/],
      },
    },
  ],
);

const pending = aService().type('LoadBalancer');
const noQuota = anEvent(
  pending,
  'SyncLoadBalancerFailed',
  'Error syncing load balancer: no address left',
);

scenario(
  13,
  {
    given: 'a LoadBalancer Service that never gets an address',
    when: 'the check runs',
    then: 'it is InProgress "no address"; externalIPs count; it can be made optional',
  },
  [
    {
      name: 'it never gets one',
      story: [
        {
          at: 0,
          there: [pending, noQuota],
          see: {
            expect: {
              status: 'InProgress',
              reason: 'LoadBalancerPending',
              cause: 'LoadBalancerPending',
            },
            rows: { [`Event ${noQuota.object.metadata.name}`]: 'absent' },
          },
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'LoadBalancerPending',
        says: [/Service web/, /[Nn]o address/],
      },
    },
    {
      name: 'it gets one later',
      story: [
        { at: 0, there: [pending] },
        { at: 9, change: [aService().loadBalancer({ ip: '10.0.0.9' })] },
      ],
      ends: { outcome: 'Successful', at: 19 },
    },
    {
      name: 'externalIPs count',
      story: [
        { at: 0, there: [pending.set('spec.externalIPs', ['10.0.0.9'])] },
      ],
      ends: { outcome: 'Successful', at: 10 },
    },
    {
      name: 'it is made optional',
      check: { requireLoadBalancerAddress: false },
      story: [{ at: 0, there: [pending] }],
      ends: { outcome: 'Successful', at: 10 },
    },
  ],
);

scenario(
  14,
  {
    given: 'an Ingress without an address',
    when: 'the settings are the default ones',
    then: 'it is Successful',
  },
  [
    {
      name: 'default settings',
      story: [{ at: 0, there: [anIngress()] }],
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
    {
      name: 'an address is asked for',
      check: { requireIngressAddress: true },
      story: [{ at: 0, there: [anIngress()] }],
      ends: { outcome: 'TimedOut', at: 180, says: [/Ingress web/] },
    },
  ],
);

const tight = aBudget().condition('DisruptionAllowed', 'False', {
  reason: 'InsufficientPods',
});

scenario(
  33,
  {
    given: 'a PodDisruptionBudget with InsufficientPods',
    when: 'it is judged',
    then: 'it is Successful',
  },
  [
    {
      name: 'too few pods are what it is for: no warning either',
      story: [{ at: 0, there: [tight], see: { expect: { warnings: [] } } }],
      ends: { outcome: 'Successful', at: 10, warnings: [] },
    },
    {
      name: 'another reason is a warning',
      story: [
        {
          at: 0,
          there: [
            tight.condition('DisruptionAllowed', 'False', {
              reason: 'SyncFailed',
              message: 'found no controllers for pod',
            }),
          ],
        },
      ],
      ends: { outcome: 'Successful', at: 10, warnings: ['BudgetNotComputed'] },
    },
  ],
);
