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
import { historyOf } from './history';
import { Lane, lanesOf } from './lanes';
import { shownLanes } from './shownLanes';

const finished = anExecution({
  ...ended('Failed', 40),
  steps: [aStep(ended('Failed', 40))],
});
const rows = new Map([
  [
    1,
    [
      anObject(),
      anObject({ kind: 'ConfigMap', name: 'settings', position: 1 }),
      aPod({ name: 'a', parentId: 'Deployment/checkout', position: 2 }),
    ],
  ],
]);

function lanes(...changes: Parameters<typeof aHistory>): Lane[] {
  return lanesOf(historyOf(finished, aHistory(...changes), 0), rows);
}

/** Status with its seconds: `InProgress 5-12`. */
function bars({ segments }: Lane): string[] {
  return segments.map(
    ({ status, from, to }) =>
      `${status} ${(from - start) / 1_000}-${(to - start) / 1_000}`,
  );
}

it('stand in the order of the tables, each with its depth', () => {
  const found = lanes(
    becomes('Pod/a', 5, 'InProgress'),
    becomes('Deployment/checkout', 4, 'InProgress'),
    becomes('ConfigMap/settings', 4, 'Successful'),
  );

  expect(found.map(({ name, level }) => [name, level])).toEqual([
    ['Deploy checkout', 0],
    ['Deployment checkout', 1],
    ['Pod a', 2],
    ['ConfigMap settings', 1],
  ]);
});

it('leave out children that were successful all the time', () => {
  const found = lanes(
    becomes('Deployment/checkout', 4, 'InProgress'),
    becomes('Pod/a', 5, 'Successful'),
    becomes('Pod/old', 5, 'Successful'),
  );

  expect(found.map(({ name }) => name)).not.toContain('Pod a');
  expect(found.map(({ name }) => name)).not.toContain('Pod old');
});

it('have what is gone after the others', () => {
  const found = lanes(
    becomes('Pod/old', 5, 'InProgress'),
    becomes('Pod/old', 9, undefined),
    becomes('Deployment/checkout', 4, 'InProgress'),
  );

  expect(found.at(-1)?.name).toBe('Pod old');
  expect(bars(found[2])).toEqual(['InProgress 5-9']);
});

it('are one bar as long as the status is one; another reason is a mark', () => {
  const [, lane] = lanes(
    becomes('Deployment/checkout', 4, 'InProgress', { reason: 'NotFound' }),
    becomes('Deployment/checkout', 9, 'InProgress', { reason: 'Updating' }),
    becomes('Deployment/checkout', 20, 'Failed'),
  );

  expect(bars(lane)).toEqual(['InProgress 4-20', 'Failed 20-40']);
  expect(lane.marks).toMatchObject([{ at: start + 9_000, reason: 'Updating' }]);
});

it('of a step are its windows and the time between', () => {
  const [lane] = lanes(
    happens('WindowOpened', 10, { status: 'Successful' }),
    happens('WindowClosed', 14, { message: 'Pod a restarted' }),
    happens('WindowOpened', 30, { status: 'Failed' }),
  );

  expect(bars(lane)).toEqual([
    'InProgress 0-10',
    'Successful 10-14',
    'InProgress 14-30',
    'Failed 30-40',
  ]);
  expect(lane.marks).toMatchObject([{ message: 'Pod a restarted' }]);
});

const statuses = ['Successful', 'InProgress', 'Failed', 'Paused', 'Unknown'];
const change = fc.record({
  object: fc.constantFrom('Deployment/checkout', 'Pod/a', 'Pod/b'),
  seconds: fc.integer({ min: -2, max: 45 }),
  status: fc.constantFrom(...statuses),
  reason: fc.constantFrom('One', 'Other'),
});
const event = fc.record({
  reason: fc.constantFrom('WindowOpened', 'WindowClosed', 'GapStarted'),
  seconds: fc.integer({ min: 0, max: 40 }),
  status: fc.constantFrom('Successful', 'Failed'),
});

it('neither overlap nor leave holes, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(event), (changes, events) => {
      const all = [
        ...changes.map(({ object, seconds, status, reason }) =>
          becomes(object, seconds, status, { reason }),
        ),
        ...events.map(({ reason, seconds, status }) =>
          happens(reason, seconds, { status }),
        ),
      ].sort((a, b) => a.at.localeCompare(b.at));

      for (const { segments } of lanes(...all)) {
        expect(segments.at(-1)?.to).toBe(start + 40_000);
        expect(segments.every(({ from, to }) => to > from)).toBe(true);
        expect(segments.slice(1).map(({ from }) => from)).toEqual(
          segments.slice(0, -1).map(({ to }) => to),
        );
      }
    }),
  );
});

describe('too many lanes', () => {
  const many = lanes(
    ...Array.from({ length: 40 }, (_, index) => [
      becomes(`Pod/p${index}`, 1, 'InProgress'),
      becomes(`Pod/p${index}`, 9, index === 39 ? 'Failed' : 'Successful'),
    ]).flat(),
  );

  it('are cut, and what failed or decided is kept in its place', () => {
    const shown = shownLanes(many, 5, new Set(['1/Pod/p20']));

    expect(shown.map(({ name }) => name)).toEqual([
      'Deploy checkout',
      'Pod p0',
      'Pod p1',
      'Pod p20',
      'Pod p39',
    ]);
  });

  it('are all there where they are few', () => {
    expect(shownLanes(many, 41, new Set())).toEqual(many);
  });
});
