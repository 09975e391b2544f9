import fc from 'fast-check';
import {
  anExecution,
  anObject,
  aPod,
  aStep,
  ended,
  start,
} from '../../__testUtils__/builders';
import { aHistory, becomes, happens } from './__testUtils__/changes';
import { criticalPath, sharesOf } from './criticalPath';
import { historyOf } from './history';
import { PathPart } from './PathPart';

const ofCheckout = 'Deployment/checkout';
const rows = new Map([
  [
    1,
    [
      anObject(),
      aPod({ name: 'a', parentId: ofCheckout, position: 1 }),
      aPod({ name: 'b', parentId: ofCheckout, position: 2 }),
      anObject({ kind: 'ConfigMap', name: 'settings', position: 3 }),
    ],
  ],
]);

function pathOf(
  outcome: string,
  ...changes: Parameters<typeof aHistory>
): PathPart[] {
  const execution = anExecution({
    ...ended(outcome, 40),
    steps: [aStep(ended(outcome, 40))],
  });
  return criticalPath(historyOf(execution, aHistory(...changes), 0), rows);
}

/** A part in one line: `10-20 Pod a NotReady`. */
function line(part: PathPart): string {
  const span = `${(part.from - start) / 1_000}-${(part.to - start) / 1_000}`;
  switch (part.type) {
    case 'object':
      return `${span} ${part.object.name} ${part.phase.reason}`;
    case 'window':
      return `${span} window ${part.status}`;
    default:
      return `${span} rest`;
  }
}

const window = (seconds: number, status: string) =>
  happens('WindowOpened', seconds, { status });

describe('the way to the end', () => {
  it.each([
    {
      name: 'one pod after the other made room for the next',
      path: pathOf(
        'Successful',
        becomes('ConfigMap/settings', 1, 'Successful'),
        becomes(ofCheckout, 1, 'InProgress', { reason: 'WaitingForPods' }),
        becomes('Pod/a', 2, 'InProgress', { reason: 'ContainerCreating' }),
        becomes('Pod/a', 5, 'InProgress', { reason: 'NotReady' }),
        becomes('Pod/a', 12, 'Successful'),
        becomes('Pod/b', 13, 'InProgress', { reason: 'NotReady' }),
        becomes('Pod/b', 28, 'Successful'),
        becomes(ofCheckout, 30, 'Successful'),
        window(30, 'Successful'),
      ),
      lines: [
        '0-1 rest',
        '1-2 checkout WaitingForPods',
        '2-5 a ContainerCreating',
        '5-12 a NotReady',
        '12-13 checkout WaitingForPods',
        '13-28 b NotReady',
        '28-30 checkout WaitingForPods',
        '30-40 window Successful',
      ],
    },
    {
      name: 'the pod that failed decided, not the one that was well',
      path: pathOf(
        'Failed',
        becomes('ConfigMap/settings', 1, 'Successful'),
        becomes(ofCheckout, 1, 'InProgress', { reason: 'WaitingForPods' }),
        becomes('Pod/a', 2, 'InProgress', { reason: 'NotReady' }),
        becomes('Pod/b', 2, 'InProgress', { reason: 'ContainerCreating' }),
        becomes('Pod/a', 9, 'Successful'),
        becomes('Pod/b', 26, 'Failed', { reason: 'ImagePullBackOff' }),
        becomes(ofCheckout, 26, 'Failed'),
        window(26, 'Failed'),
      ),
      lines: [
        '0-1 rest',
        '1-2 checkout WaitingForPods',
        '2-26 b ContainerCreating',
        '26-40 window Failed',
      ],
    },
    {
      name: 'at a timeout who had not come yet',
      path: pathOf(
        'TimedOut',
        becomes(ofCheckout, 1, 'InProgress', { reason: 'WaitingForPods' }),
        becomes('Pod/a', 2, 'InProgress', { reason: 'NotReady' }),
        becomes('Pod/a', 9, 'Successful'),
        becomes('Pod/b', 2, 'InProgress', { reason: 'Pending' }),
      ),
      lines: ['0-1 rest', '1-2 checkout WaitingForPods', '2-40 b Pending'],
    },
    {
      name: 'a crash on the way belongs to it',
      path: pathOf(
        'Successful',
        becomes('Pod/a', 0, 'InProgress', { reason: 'NotReady' }),
        becomes('Pod/a', 6, 'Failed', { reason: 'CrashLoopBackOff' }),
        becomes('Pod/a', 20, 'InProgress', { reason: 'NotReady' }),
        becomes('Pod/a', 30, 'Successful'),
        window(30, 'Successful'),
      ),
      lines: [
        '0-6 a NotReady',
        '6-20 a CrashLoopBackOff',
        '20-30 a NotReady',
        '30-40 window Successful',
      ],
    },
    {
      name: 'nothing is known of a step without objects',
      path: pathOf('TimedOut'),
      lines: ['0-40 rest'],
    },
  ])('$name', ({ path, lines }) => {
    expect(path.map(line)).toEqual(lines);
  });

  it('ends where owners own each other', () => {
    const round = new Map([
      [
        1,
        [
          aPod({ name: 'a', parentId: 'Pod/b' }),
          aPod({ name: 'b', parentId: 'Pod/a' }),
        ],
      ],
    ]);
    const execution = anExecution({ steps: [aStep(ended('TimedOut', 40))] });
    const transitions = aHistory(
      becomes('Pod/a', 0, 'InProgress'),
      becomes('Pod/b', 0, 'InProgress'),
    );

    const path = criticalPath(historyOf(execution, transitions, 0), round);
    expect(path.at(-1)?.to).toBe(start + 40_000);
  });

  it('goes through the steps, with the time between them', () => {
    const execution = anExecution({
      ...ended('Successful', 60),
      steps: [
        aStep(ended('Successful', 20)),
        aStep({
          ...ended('Successful', 60),
          number: 2,
          startedAt: new Date(start + 25_000).toISOString(),
        }),
      ],
    });
    const path = criticalPath(historyOf(execution, [], 0), new Map());

    expect(path.map(part => `${part.step} ${line(part)}`)).toEqual([
      '1 0-20 rest',
      '2 20-25 rest',
      '2 25-60 rest',
    ]);
  });
});

it('says what took most of the time', () => {
  const path = pathOf(
    'Failed',
    becomes('Pod/b', 0, 'InProgress', { reason: 'ErrImagePull' }),
    becomes('Pod/b', 26, 'Failed', { reason: 'ImagePullBackOff' }),
    window(26, 'Failed'),
  );

  expect(sharesOf(path)).toMatchObject([
    { percent: 65, what: { phase: 'image', object: { name: 'b' } } },
    { percent: 35, what: { type: 'window', status: 'Failed' } },
  ]);
  expect(sharesOf([])).toEqual([]);
});

it('has no holes, and its shares are 100 % at most, whatever happens', () => {
  const change = fc.record({
    object: fc.constantFrom(ofCheckout, 'Pod/a', 'Pod/b', 'Pod/gone'),
    seconds: fc.integer({ min: 0, max: 40 }),
    status: fc.constantFrom('Successful', 'InProgress', 'Failed', undefined),
    reason: fc.constantFrom('NotReady', 'Pending'),
  });
  const opened = fc.record({
    seconds: fc.integer({ min: 0, max: 39 }),
    status: fc.constantFrom('Successful', 'Failed'),
  });
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 30 }),
      fc.option(opened, { nil: undefined }),
      (changes, last) => {
        const all = changes
          .map(({ object, seconds, status, reason }) =>
            becomes(object, seconds, status, { reason }),
          )
          .sort((a, b) => a.at.localeCompare(b.at));
        const end = last ? [window(last.seconds, last.status)] : [];
        const path = pathOf('Failed', ...all, ...end);

        expect(path[0].from).toBe(start);
        expect(path.at(-1)?.to).toBe(start + 40_000);
        path.slice(1).forEach(({ from }, index) => {
          expect(from).toBe(path[index].to);
        });
        const percents = sharesOf(path).map(({ percent }) => percent);
        const sum = percents.reduce((one, other) => one + other, 0);
        expect(sum).toBeLessThanOrEqual(100);
        expect(percents.every(each => each >= 0)).toBe(true);
      },
    ),
  );
});
