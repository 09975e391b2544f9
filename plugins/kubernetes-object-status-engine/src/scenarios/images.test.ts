import {
  aControllerRevision,
  aDaemonSet,
  aDeployment,
  aPod,
  aReplicaSet,
  aStatefulSet,
  atRevision,
  onNode,
  scenario,
} from '../testUtils';

const notFound = 'manifest for shop/web:1 not found';
const updatingSet = aStatefulSet().replicas(2).updating(1);
const oldAvailability = aStatefulSet().replicas(2);

const oldPod = (of: typeof updatingSet) =>
  atRevision(aPod('db-0').of(of), 'db-old');

const brokenPod = (of: typeof updatingSet) =>
  atRevision(aPod('db-1').of(of), 'db-new').waiting('ErrImagePull', notFound);

const daemons = aDaemonSet().nodes(2);

const shortDaemons = daemons
  .set('status.numberReady', 1)
  .set('status.numberAvailable', 1);

const daemonPods = [
  aControllerRevision(daemons),
  atRevision(onNode(aPod('on-a').of(daemons), 'a'), 'new'),
  atRevision(onNode(aPod('on-b').of(daemons), 'b'), 'new').waiting(
    'ErrImagePull',
    notFound,
  ),
];

scenario(
  1,
  {
    given:
      'a DaemonSet or StatefulSet whose updated pods cannot pull their image',
    when: 'the counts alone say InProgress or still show old availability',
    then: 'it is Failed at once, the outcome Failed after the window, pod and image named',
  },
  [
    {
      name: 'a StatefulSet whose counts say InProgress',
      story: [
        {
          at: 0,
          there: [
            updatingSet.counts({ ready: 1, available: 1 }),
            oldPod(updatingSet),
            brokenPod(updatingSet),
          ],
          see: {
            rows: {
              'StatefulSet db': {
                status: 'Failed',
                reason: 'ErrImagePull',
                params: { pod: 'db-1', image: 'shop/web:1' },
              },
            },
          },
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 10,
        stabilized: true,
        cause: 'ImageNotFound',
        says: [/db-1/, /shop\/web:1/],
      },
    },
    {
      name: 'a StatefulSet whose counts still show old availability',
      story: [
        {
          at: 0,
          there: [
            oldAvailability,
            oldPod(oldAvailability),
            brokenPod(oldAvailability),
          ],
          see: { aggregate: 'Failed' },
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 10,
        cause: 'ImageNotFound',
        says: [/db-1/],
      },
    },
    {
      name: 'a DaemonSet whose counts say InProgress',
      story: [{ at: 0, there: [shortDaemons, ...daemonPods] }],
      ends: {
        outcome: 'Failed',
        at: 10,
        cause: 'ImageNotFound',
        says: [/DaemonSet logger/, /on-b/, /shop\/web:1/],
      },
    },
    {
      name: 'a DaemonSet whose counts still show old availability',
      story: [
        {
          at: 0,
          there: [daemons, ...daemonPods],
          see: { aggregate: 'Failed' },
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 10,
        cause: 'ImageNotFound',
        says: [/on-b/],
      },
    },
  ],
);

/** The rollout before was complete, and the condition still says so. */
function scaled(from: number, to: number) {
  const web = aDeployment()
    .generation(2)
    .observing(2)
    .replicas(to)
    .counts({ ready: from, available: from });
  const current = aReplicaSet().of(web);
  const good = Array.from({ length: from }, (_, index) =>
    aPod(`web-${index}`).of(current),
  );
  const bad = aPod('web-new').of(current).waiting('ImagePullBackOff', notFound);
  return [web, current, ...good, bad];
}

scenario(
  7,
  {
    given: 'a scale from 0 to 1 or a small change, and a bad image',
    when: 'Progressing stays True with NewReplicaSetAvailable',
    then: 'it is Failed from the pod',
  },
  [
    ['a scale from 0 to 1', scaled(0, 1)] as const,
    ['a scale from 2 to 3', scaled(2, 3)] as const,
  ].map(([name, there]) => ({
    name,
    story: [{ at: 0, there, see: { aggregate: 'Failed' as const } }],
    ends: {
      outcome: 'Failed' as const,
      at: 10,
      cause: 'ImageNotFound' as const,
      says: [/Deployment web/, /web-new/, /shop\/web:1/],
    },
  })),
);

const pulling = aDeployment().counts({ ready: 0, available: 0 });
const running = aReplicaSet().of(pulling);

const throttled = aPod()
  .of(running)
  .waiting('ErrImagePull', '429 Too Many Requests');

const pulled = [aDeployment(), aPod().of(running)];

scenario(
  18,
  {
    given: 'ErrImagePull (429, timeout) for 20 s, then Running',
    when: 'the window is longer than what is left',
    then: 'it is Failed, then Successful; the outcome is Failed only if it lasts',
  },
  [
    {
      name: 'it heals inside the window',
      check: { statusStabilizationTimeoutSeconds: 30 },
      story: [
        {
          at: 0,
          there: [pulling, running, throttled],
          see: {
            aggregate: 'Failed',
            expect: { cause: 'RegistryUnreachable', reason: 'ErrImagePull' },
          },
        },
        { at: 20, change: pulled, see: { aggregate: 'Successful' } },
      ],
      ends: { outcome: 'Successful', at: 50, stabilized: true },
    },
    {
      name: 'it lasts',
      story: [
        { at: 0, there: [pulling, running, throttled] },
        { at: 20, change: pulled },
      ],
      ends: {
        outcome: 'Failed',
        at: 10,
        cause: 'RegistryUnreachable',
        says: [/429/],
      },
    },
  ],
);
