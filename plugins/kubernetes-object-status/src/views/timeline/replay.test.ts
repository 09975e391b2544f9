import {
  anExecution,
  anObject,
  aPod,
  aStep,
  at,
  ended,
  start,
} from '../../__testUtils__/builders';
import { aHistory, becomes, happens } from './__testUtils__/changes';
import { axisTicks } from './timeAxis';
import { neighbourStop, replayChanges } from './changes';
import { executionAt } from './executionAt';

const transitions = aHistory(
  becomes('Deployment/checkout', 1, 'InProgress'),
  becomes('Pod/a', 1, 'InProgress'),
  becomes('Pod/a', 26, 'Failed'),
  happens('WindowOpened', 26, { status: 'Failed' }),
  happens('Failed', 36, { status: 'Failed' }),
);
const execution = anExecution({
  ...ended('Failed', 36),
  causeCode: 'ImageNotFound',
  steps: [
    aStep(ended('Failed', 36)),
    aStep({
      number: 2,
      name: 'After',
      state: 'Finished',
      outcome: 'Skipped',
      startedAt: undefined,
      finishedAt: at(36),
    }),
  ],
});
const instant = (seconds: number) => start + seconds * 1_000;

describe('the stops of a replay', () => {
  const changes = replayChanges(transitions, {
    from: start,
    to: instant(36),
  });

  it('are the instants of all changes, with start and end', () => {
    expect(changes.stops).toEqual([0, 1, 26, 36].map(instant));
  });

  it.each([
    [0, 0],
    [1, 2],
    [25.9, 2],
    [26, 3],
    [99, 3],
  ])('at %s s, %s changes of objects have come', (seconds, count) => {
    expect(changes.countAt(instant(seconds))).toBe(count);
    expect(changes.total).toBe(3);
  });

  it.each([
    ['the next one', 1, 1, 26],
    ['the next one from between', 20, 1, 26],
    ['the one before', 26, -1, 1],
    ['the start at the start', 0, -1, 0],
    ['the end at the end', 36, 1, 36],
  ] as const)('%s', (_, from, direction, expected) => {
    const found = neighbourStop(changes, instant(from), direction);
    expect(found).toBe(instant(expected));
  });
});

describe('an execution at a moment', () => {
  const rows = new Map([
    [
      1,
      [
        anObject({ status: 'InProgress' }),
        anObject({ name: 'worker', status: 'Failed' }),
        aPod({ name: 'a', status: 'Failed', parentId: 'Deployment/worker' }),
        aPod({ name: 'old', counted: false, status: 'Failed' }),
      ],
    ],
  ]);

  it('is itself from its end on', () => {
    const then = executionAt(execution, transitions, rows, instant(36));
    expect(then).toBe(execution);
  });

  it('knows nothing of how it ended before', () => {
    const then = executionAt(execution, transitions, rows, instant(30));

    expect(then).toMatchObject({ state: 'Running', allowedActions: [] });
    expect(then).not.toHaveProperty('outcome');
    expect(then).not.toHaveProperty('causeCode');
    expect(then).not.toHaveProperty('finishedAt');
    expect(then.steps[0]).not.toHaveProperty('outcome');
    expect(then.steps[1]).toMatchObject({ state: 'Queued' });
    expect(then.steps[1]).not.toHaveProperty('outcome');
  });

  it('has the window that was open then, and when it would have ended', () => {
    const then = executionAt(execution, transitions, rows, instant(30));

    expect(then.steps[0]).toMatchObject({
      state: 'Stabilizing',
      window: { status: 'Failed', since: at(26), until: at(36) },
    });
  });

  it('has no window before it opened', () => {
    const then = executionAt(execution, transitions, rows, instant(25.999));

    expect(then.steps[0]).toMatchObject({ state: 'Checking' });
    expect(then.steps[0]).not.toHaveProperty('window');
  });

  it('counts the objects and names those that it waited for, failed ones first', () => {
    const { steps } = executionAt(execution, transitions, rows, instant(30));

    expect(steps[0].counts).toEqual({ InProgress: 1, Failed: 2 });
    expect(steps[0].waitingFor.map(({ name }) => name)).toEqual([
      'a',
      'worker',
      'checkout',
    ]);
  });
});

it.each([
  [38, 5, [0, 10, 20, 30]],
  [4, 5, [0, 1, 2, 3, 4]],
  [0, 5, [0]],
  [190, 5, [0, 60, 120, 180]],
  [3_600, 5, [0, 900, 1_800, 2_700, 3_600]],
])('an axis of %s s has round marks', (seconds, most, expected) => {
  const ticks = axisTicks(seconds * 1_000, most).map(each => each / 1_000);
  expect(ticks).toEqual(expected);
});
