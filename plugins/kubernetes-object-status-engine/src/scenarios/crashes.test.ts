import {
  aPod,
  aStatefulSet,
  atRevision,
  container,
  scenario,
} from '../testUtils';

const silent = aStatefulSet().counts({ ready: 0, available: 0 });

scenario(
  2,
  {
    given: 'a StatefulSet whose pod 0 is in CrashLoopBackOff',
    when: 'the StatefulSet has no condition that says so',
    then: 'it is Failed through the pod',
  },
  [
    {
      name: 'the set is Failed with the reason of its pod',
      story: [
        {
          at: 0,
          there: [
            silent,
            atRevision(aPod('db-0').of(silent), 'db-new').backingOff(4),
          ],
          see: {
            rows: {
              'StatefulSet db': {
                status: 'Failed',
                reason: 'CrashLoopBackOff',
                params: { pod: 'db-0' },
              },
            },
          },
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 10,
        stabilized: true,
        cause: 'CrashLoop',
        says: [/db-0/, /keeps crashing/],
      },
    },
  ],
);

const proxied = (state = container.ready()) =>
  aPod()
    .sidecar('proxy', state)
    .readiness(state.ready === true);

scenario(
  23,
  {
    given: 'an init container with restartPolicy Always that runs',
    when: 'the pod is judged',
    then: 'it is judged by Ready; a crashing sidecar is Failed from its second error end or back-off on',
  },
  [
    {
      name: 'it runs, and the pod is ready',
      story: [
        { at: 0, there: [proxied()], see: { expect: { reason: 'Ready' } } },
      ],
      ends: { outcome: 'Successful', at: 10, stabilized: true },
    },
    {
      name: 'it runs and is not ready yet',
      story: [
        {
          at: 0,
          there: [proxied(container.running())],
          see: { expect: { status: 'InProgress', reason: 'NotReady' } },
        },
        { at: 5, change: [proxied()] },
      ],
      ends: { outcome: 'Successful', at: 15 },
    },
    {
      name: 'its first error end is in progress',
      story: [
        { at: 0, there: [proxied()] },
        {
          at: 5,
          change: [proxied(container.restarted(1))],
          see: {
            expect: { status: 'InProgress', reason: 'RestartedAfterError' },
          },
        },
      ],
      ends: { outcome: 'TimedOut', at: 180, cause: 'SidecarFailed' },
    },
    {
      name: 'its second error end is Failed',
      story: [
        { at: 0, there: [proxied()] },
        { at: 5, change: [proxied(container.restarted(1))] },
        {
          at: 9,
          change: [proxied(container.ended(2))],
          see: {
            expect: { status: 'Failed', params: { container: 'proxy' } },
          },
        },
      ],
      ends: {
        outcome: 'Failed',
        at: 19,
        cause: 'SidecarFailed',
        says: [/Container proxy/],
      },
    },
    {
      name: 'its back-off is Failed',
      story: [
        { at: 0, there: [proxied()] },
        { at: 5, change: [proxied(container.backingOff(1))] },
      ],
      ends: { outcome: 'Failed', at: 15, cause: 'SidecarFailed' },
    },
  ],
);

scenario(
  24,
  {
    given: 'a long-running pod with restartPolicy Never or OnFailure',
    when: 'it is Running and Ready',
    then: 'it is Successful',
  },
  ['Never', 'OnFailure'].map(policy => ({
    name: policy,
    story: [{ at: 0, there: [aPod().set('spec.restartPolicy', policy)] }],
    ends: { outcome: 'Successful', at: 10, stabilized: true },
  })),
);
