import { aService, scenario } from '../testUtils';

const stuck = aService().leaving('service.kubernetes.io/load-balancer-cleanup');

scenario(
  30,
  {
    given: 'a deletion that is stuck',
    when: 'finalizers remain',
    then: 'it is InProgress, and the finalizers are named',
  },
  [
    {
      name: 'they remain',
      story: [
        {
          at: 0,
          there: [stuck],
          see: { expect: { status: 'InProgress', reason: 'Terminating' } },
        },
      ],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'StillTerminating',
        says: [/Service web/, /service\.kubernetes\.io\/load-balancer-cleanup/],
      },
    },
    {
      name: 'they are taken off, and it goes',
      applied: [{ of: stuck, uid: stuck.object.metadata.uid }],
      story: [
        { at: 0, there: [stuck] },
        { at: 5, gone: [stuck] },
      ],
      ends: { outcome: 'Failed', at: 15, cause: 'DeletedDuringCheck' },
    },
  ],
);
