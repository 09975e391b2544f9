import { aDefinition, anObject, aWidget, scenario } from '../testUtils';

const rollout = anObject('argoproj.io/v1alpha1', 'Rollout', 'web')
  .generation(3)
  .condition('Available', 'True');

const silence = { warnings: ['NoStatusReported'], verified: false };

scenario(
  15,
  {
    given:
      'a custom resource without status, or a Rollout with observedGeneration "3"',
    when: 'it is judged',
    then: 'it is InProgress, after 30 s Unknown, which passes only with a warning and not verified; the string is accepted',
  },
  [
    {
      name: 'without status: accepted with a warning after 30 s',
      story: [
        { at: 0, there: [aWidget()], see: { aggregate: 'InProgress' } },
        {
          at: 29,
          look: true,
          see: { expect: { status: 'InProgress' }, aggregate: 'InProgress' },
        },
        {
          at: 30,
          look: true,
          see: { expect: { status: 'Unknown', reason: 'NoStatusReported' } },
        },
      ],
      ends: { outcome: 'Successful', at: 40, ...silence },
    },
    {
      name: 'without status, and unknown objects are waited for',
      check: { unknownObjects: 'wait' },
      story: [{ at: 0, there: [aWidget()] }],
      ends: {
        outcome: 'TimedOut',
        at: 180,
        cause: 'ControllerNotResponding',
        says: [/Widget main/, /reports no status/],
      },
    },
    {
      name: 'the string is accepted',
      story: [{ at: 0, there: [rollout.observing('3')] }],
      ends: { outcome: 'Successful', at: 10, verified: true },
    },
    {
      name: 'an older string is older',
      story: [
        {
          at: 0,
          there: [rollout.observing('2')],
          see: { expect: { reason: 'WaitingForObservedGeneration' } },
        },
      ],
      ends: { outcome: 'TimedOut', at: 180 },
    },
  ],
);

const fresh = aDefinition().condition('Established', 'False', {
  reason: 'Installing',
  message: 'the initial names have been accepted',
});

scenario(
  28,
  {
    given: 'a CustomResourceDefinition that was just created',
    when: 'it is not Established for a second',
    then: 'it is InProgress, not Failed',
  },
  [
    {
      name: 'it is being installed',
      story: [
        {
          at: 0,
          there: [fresh],
          see: {
            expect: { status: 'InProgress', reason: 'NotEstablished' },
          },
        },
        { at: 1, change: [aDefinition()] },
      ],
      ends: { outcome: 'Successful', at: 11 },
    },
    {
      name: 'it says nothing yet',
      story: [
        {
          at: 0,
          there: [aDefinition().set('status', undefined)],
          see: { expect: { status: 'InProgress' } },
        },
        { at: 1, change: [aDefinition()] },
      ],
      ends: { outcome: 'Successful', at: 11 },
    },
  ],
);
