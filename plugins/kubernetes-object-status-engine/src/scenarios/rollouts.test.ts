import { aDeployment, aPod, aReplicaSet, scenario } from '../testUtils';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);
const pod = aPod().of(replicaSet);
const before = aDeployment().image('shop/web:0');
const oldSet = aReplicaSet('web-0').of(before).replicas(0);
const oldPod = aPod('web-0-a').of(oldSet).leaving();
const updated = [web, replicaSet, pod, oldSet];

scenario(
  5,
  {
    given:
      'complete counts, and pods of the old revision that still terminate and serve',
    when: 'it is judged',
    then: 'it is InProgress until they are gone; with oldPods ignoreLeaving Successful; still leaving at the timeout: Successful, not stabilized, warning StillTerminating',
  },
  [
    {
      name: 'until they are gone',
      story: [
        {
          at: 0,
          there: [...updated, oldPod],
          see: {
            expect: {
              status: 'InProgress',
              reason: 'OldReplicasRemain',
              params: { count: 1, pods: 'web-0-a' },
              cause: 'StillTerminating',
            },
          },
        },
        { at: 20, gone: [oldPod], see: { aggregate: 'Successful' } },
      ],
      ends: { outcome: 'Successful', at: 30, stabilized: true },
    },
    {
      name: 'with oldPods ignoreLeaving',
      check: { oldPods: 'ignoreLeaving' },
      story: [{ at: 0, there: [...updated, oldPod] }],
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
    {
      name: 'still leaving at the timeout',
      story: [{ at: 0, there: [...updated, oldPod] }],
      ends: {
        outcome: 'Successful',
        at: 180,
        stabilized: false,
        warnings: ['StillTerminating'],
        says: [/web-0-a/],
      },
    },
  ],
);

const stuck = web.counts({ ready: 0, available: 0 }).deadlineExceeded();
const rolledBack = before.generation(2).observing(2);

const failing = {
  at: 0,
  there: [stuck, replicaSet, pod.notReady()],
  see: {
    expect: {
      status: 'Failed' as const,
      reason: 'ProgressDeadlineExceeded',
      message: 'No progress for 600 s',
    },
  },
};

scenario(
  6,
  {
    given: 'ProgressDeadlineExceeded is shown, and its window runs',
    when: 'the pods get ready, or someone rolls back',
    then: 'the window restarts and the outcome is Successful, or Superseded: other images by other hands (R11)',
  },
  [
    {
      name: 'the pods get ready',
      story: [failing, { at: 5, change: [web, pod] }],
      ends: { outcome: 'Successful', at: 15, stabilized: true },
    },
    {
      name: 'someone rolls back',
      story: [failing, { at: 5, change: [rolledBack] }],
      ends: {
        outcome: 'Superseded',
        at: 5,
        cause: 'ChangedByOther',
        says: [/shop\/web:0/, /Deployment web/],
      },
    },
    {
      name: 'nothing happens',
      story: [failing],
      ends: {
        outcome: 'Failed',
        at: 10,
        // The pod knows better than the deadline that passed because of it.
        cause: 'ProbeFailing',
        says: [/No progress for 600 s/],
      },
    },
  ],
);

const careless = web.set('spec.strategy.rollingUpdate.maxUnavailable', 1);

scenario(
  11,
  {
    given: 'replicas 1 and maxUnavailable 1',
    when: 'nothing is ready',
    then: 'it is InProgress until 1 is available',
  },
  [
    {
      name: 'until 1 is available',
      story: [
        {
          at: 0,
          there: [
            careless.counts({ ready: 0, available: 0 }),
            replicaSet,
            pod.notReady(),
          ],
          see: {
            expect: { status: 'InProgress', message: '0 of 1 pods ready' },
          },
        },
        { at: 8, change: [careless, pod] },
      ],
      ends: { outcome: 'Successful', at: 18 },
    },
    {
      name: 'never',
      story: [
        {
          at: 0,
          there: [
            careless.counts({ ready: 0, available: 0 }),
            replicaSet,
            pod.notReady(),
          ],
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'ProbeFailing',
        says: [/0 of 1 pods ready/],
      },
    },
  ],
);
