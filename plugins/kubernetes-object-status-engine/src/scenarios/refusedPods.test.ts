import { aDeployment, aPod, aReplicaSet, scenario } from '../testUtils';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);

const refusedBy = (message: string) =>
  web
    .counts({ replicas: 0, updated: 0, ready: 0, available: 0 })
    .refused(message);

const none = replicaSet.counts({ replicas: 0, ready: 0, available: 0 });
const quota = 'pods "web-a" is forbidden: exceeded quota: pods, used: pods=1';
const oldSet = aReplicaSet('web-0').of(web.image('shop/web:0')).replicas(1);
const oldPod = aPod('web-0-a').of(oldSet).leaving();

scenario(
  17,
  {
    given:
      'a quota, webhook or service account that forbids pods, so that replicas stay 0',
    when: 'ReplicaFailure=True',
    then: 'it is Failed with the text, not a deadline wait; a surge over quota is InProgress while old pods are leaving, and for 60 s after',
  },
  [
    ...(
      [
        ['a quota', quota, 'QuotaExceeded'],
        [
          'a webhook',
          'admission webhook "policy.example.com" denied the request: no latest tag',
          'AdmissionRefused',
        ],
        [
          'a service account',
          'pods "web-a" is forbidden: error looking up service account shop/web',
          'PermissionDenied',
        ],
      ] as const
    ).map(([name, message, cause]) => ({
      name,
      story: [{ at: 0, there: [refusedBy(message), none] }],
      ends: {
        outcome: 'Failed' as const,
        at: 10,
        cause,
        says: [new RegExp(message.slice(0, 20))],
      },
    })),
    {
      name: 'a surge: until the old pods are gone, and no longer than 60 s after',
      story: [
        {
          at: 0,
          there: [refusedBy(quota), none, oldSet, oldPod],
          see: { expect: { status: 'InProgress', reason: 'ReplicaFailure' } },
        },
        { at: 30, gone: [oldPod] },
        { at: 89, look: true, see: { aggregate: 'InProgress' } },
        { at: 90, look: true, see: { aggregate: 'Failed' } },
      ],
      ends: { outcome: 'Failed', at: 100, cause: 'QuotaExceeded' },
    },
    {
      name: 'a surge that frees itself',
      story: [
        { at: 0, there: [refusedBy(quota), none, oldSet, oldPod] },
        { at: 30, gone: [oldPod] },
        {
          at: 50,
          change: [web, replicaSet, oldSet.replicas(0), aPod().of(replicaSet)],
        },
      ],
      ends: { outcome: 'Successful', at: 60 },
    },
  ],
);
