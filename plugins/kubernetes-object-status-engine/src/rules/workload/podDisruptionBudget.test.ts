import { aBudget, ruleCases, tellStory } from '../../testUtils';
import { podDisruptionBudget } from './podDisruptionBudget';

ruleCases(podDisruptionBudget, [
  {
    name: 'observed',
    object: aBudget(),
    expect: {
      status: 'Successful',
      reason: 'Exists',
      warnings: [],
      columns: { condition: 'DisruptionAllowed: True' },
    },
    aggregate: 'Successful',
  },
  {
    name: 'too few pods to allow a disruption: that is what it is for (scenario 33)',
    object: aBudget().condition('DisruptionAllowed', 'False', {
      reason: 'InsufficientPods',
    }),
    expect: { status: 'Successful', warnings: [] },
  },
  {
    name: 'its controller cannot compute it: a warning',
    object: aBudget().condition('DisruptionAllowed', 'False', {
      reason: 'SyncFailed',
      message: 'jobs.batch does not implement the scale subresource',
    }),
    expect: { status: 'Successful', warnings: ['BudgetNotComputed'] },
    aggregate: 'Successful',
  },
  {
    name: 'nothing is said of disruptions',
    object: aBudget().set('status.conditions', undefined),
    expect: { status: 'Successful', warnings: [] },
  },
  {
    name: 'an older generation was observed',
    object: aBudget().generation(2),
    expect: { status: 'InProgress', reason: 'WaitingForObservedGeneration' },
  },
  {
    name: 'no generation was observed',
    object: aBudget().observing(undefined),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForObservedGeneration',
      message: 'Controller has seen generation none, wanted 1',
    },
  },
  {
    name: 'no generation was observed, and it has none itself',
    object: aBudget().observing(undefined).generation(undefined),
    expect: {
      status: 'InProgress',
      reason: 'WaitingForObservedGeneration',
      cause: 'ControllerNotResponding',
    },
  },
]);

it.each([
  [
    'no scale subresource',
    { reason: 'SyncFailed', message: 'no scale subresource' },
  ],
  ['SyncFailed', { reason: 'SyncFailed', message: '' }],
  ['no reason given', {}],
])('its warning says why: %s', (detail, given) => {
  const budget = aBudget().condition('DisruptionAllowed', 'False', given);
  const told = tellStory([{ at: 0, objects: [budget] }], {});
  expect(told.judgements[0].objects[0].warnings).toEqual([
    {
      code: 'BudgetNotComputed',
      params: { detail },
      message: `its controller cannot compute it: ${detail}`,
    },
  ]);
});
