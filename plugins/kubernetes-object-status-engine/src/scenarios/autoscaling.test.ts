import {
  aDeployment,
  anAutoscaler,
  aPod,
  aReplicaSet,
  scenario,
} from '../testUtils';

const web = aDeployment();
const replicaSet = aReplicaSet().of(web);

const autoscaler = anAutoscaler().set('spec.scaleTargetRef', {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  name: 'web',
});

const applied = [{ of: web, manifest: aDeployment().wanting(3) }];

const scaledTo = (count: number, generation: number) =>
  web.replicas(count).generation(generation).observing(generation);

const setOf = (count: number) => replicaSet.replicas(count);

const podsOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) =>
    aPod(`web-${from + index}`).of(replicaSet),
  );

const three = [scaledTo(3, 1), setOf(3), autoscaler, ...podsOf(0, 3)];

scenario(
  12,
  {
    given: 'a manifest that says 3, and an autoscaler that sets 5, then 2',
    when: 'the check and its window run',
    then: 'it is measured against live replicas; the count alone restarts nothing and is no takeover, short counts are InProgress for a while; scaled-away pods are ignored; scaled to 0 before it was ever available: Paused',
  },
  [
    {
      name: 'to 5: short for a while, then the window begins anew',
      applied,
      story: [
        { at: 0, there: three, see: { aggregate: 'Successful' } },
        {
          at: 3,
          change: [
            scaledTo(5, 2).counts({
              replicas: 3,
              updated: 3,
              ready: 3,
              available: 3,
            }),
          ],
          see: { aggregate: 'InProgress' },
        },
        { at: 6, change: [scaledTo(5, 2), setOf(5), ...podsOf(3, 5)] },
      ],
      ends: { outcome: 'Successful', at: 16, warnings: [] },
    },
    {
      name: 'to 5 with its pods at once: the count alone restarts nothing',
      applied,
      story: [
        { at: 0, there: three },
        { at: 3, change: [scaledTo(5, 2), setOf(5), ...podsOf(3, 5)] },
      ],
      ends: { outcome: 'Successful', at: 10, warnings: [] },
    },
    {
      name: 'to 2: what is scaled away is ignored, leaving and gone',
      applied,
      story: [
        { at: 0, there: three },
        {
          at: 4,
          change: [
            scaledTo(2, 2),
            setOf(2),
            ...podsOf(2, 3).map(each => each.leaving()),
          ],
          see: {
            aggregate: 'Successful',
            rows: { 'Pod web-2': { counted: false, notCounted: 'Leaving' } },
          },
        },
        { at: 8, gone: podsOf(2, 3) },
      ],
      ends: { outcome: 'Successful', at: 10, warnings: [] },
    },
    {
      name: 'to 0 before it was ever available',
      applied,
      story: [
        {
          at: 0,
          there: [
            scaledTo(3, 1).counts({ ready: 0, available: 0 }),
            setOf(3),
            ...podsOf(0, 3).map(each => each.notReady()),
          ],
        },
        {
          at: 4,
          change: [scaledTo(0, 2), setOf(0)],
          gone: podsOf(0, 3),
          see: { expect: { status: 'Paused', reason: 'ScaledToZero' } },
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'ScaledToZero',
        says: [/Scaled to 0; wanted 3/],
      },
    },
    {
      name: 'to 0 after it had been available',
      applied,
      story: [
        { at: 0, there: three },
        {
          at: 4,
          change: [scaledTo(0, 2), setOf(0)],
          gone: podsOf(0, 3),
          see: { expect: { status: 'Successful' } },
        },
      ],
      ends: { outcome: 'Successful', at: 10 },
    },
  ],
);
