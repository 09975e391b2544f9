import {
  aDaemonSet,
  aDeployment,
  aPod,
  aReplicaSet,
  aStatefulSet,
  scenario,
} from '../testUtils';

const before = aDeployment().generation(1).observing(1);
const stale = before.image('shop/web:2').generation(2);
const observed = stale.observing(2);
const current = aReplicaSet('web-2').of(observed);
const pod = aPod('web-2-a').of(current);

scenario(
  3,
  {
    given: 'generation 2 is applied',
    when: 'for 1 to 5 s the status of generation 1 is still green',
    then: 'it is InProgress, also while "observed, no children yet": the counted pods must have been seen',
  },
  [
    {
      name: 'even generation 1 is still there',
      applied: [{ of: before, generation: 2 }],
      story: [
        {
          at: 0,
          there: [before],
          see: { expect: { status: 'InProgress', reason: 'NotApplied' } },
        },
        { at: 3, change: [observed, current, pod] },
      ],
      ends: { outcome: 'Successful', at: 13 },
    },
    {
      name: 'generation 2 is there with the status of generation 1',
      applied: [{ of: before, generation: 2 }],
      story: [
        {
          at: 0,
          there: [stale],
          see: {
            expect: {
              status: 'InProgress',
              reason: 'WaitingForObservedGeneration',
              message: 'Controller has seen generation 1, wanted 2',
            },
          },
        },
        {
          at: 2,
          change: [observed],
          see: {
            expect: { status: 'InProgress', reason: 'WaitingForReplicaSet' },
          },
        },
        {
          at: 4,
          change: [current],
          see: { expect: { status: 'InProgress', reason: 'WaitingForPods' } },
        },
        { at: 5, change: [pod], see: { aggregate: 'Successful' } },
      ],
      ends: { outcome: 'Successful', at: 15, stabilized: true },
    },
    {
      name: 'nothing more ever comes',
      applied: [{ of: before, generation: 2 }],
      story: [
        { at: 0, there: [stale] },
        { at: 200, change: [current, pod] },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'ControllerNotResponding',
        says: [/generation 1, wanted 2/],
      },
    },
  ],
);

const alwaysObserving = [
  aDeployment(),
  aReplicaSet(),
  aStatefulSet(),
  aDaemonSet(),
];

scenario(
  4,
  {
    given:
      'a status older than the spec, or no observedGeneration on Deployment, ReplicaSet, StatefulSet, DaemonSet',
    when: 'it is judged',
    then: 'it is InProgress',
  },
  alwaysObserving.flatMap(workload => {
    const { kind } = workload.object;
    const see = {
      expect: {
        status: 'InProgress' as const,
        reason: 'WaitingForObservedGeneration',
        cause: 'ControllerNotResponding' as const,
      },
    };
    const ends = { outcome: 'TimedOut' as const, at: 180 };
    return [
      {
        name: `a ${kind} whose status is older than its spec`,
        story: [{ at: 0, there: [workload.generation(2)], see }],
        ends,
      },
      {
        name: `a ${kind} without observedGeneration`,
        story: [{ at: 0, there: [workload.observing(undefined)], see }],
        ends,
      },
    ];
  }),
);
