import { compareSettings } from './compareSettings';
import { compareTiming, Course, StatusChange } from './compareTiming';

const at = (seconds: number) => 1_000_000 + seconds * 1000;

/** A course of one step, in seconds since its start. */
const course = (
  seconds: number | undefined,
  changes: Array<[number, string, string?]> = [],
  names = ['web'],
): Course => ({
  startedAt: at(0),
  finishedAt: seconds === undefined ? undefined : at(seconds),
  steps: [
    {
      number: 1,
      name: 'Deploy',
      startedAt: at(0),
      finishedAt: seconds === undefined ? undefined : at(seconds),
    },
  ],
  applied: names.map(name => ({ step: 1, id: name, kind: 'Deployment', name })),
  changes: changes.map(
    ([second, status, objectId = 'web']): StatusChange => ({
      step: 1,
      objectId,
      at: at(second),
      status,
    }),
  ),
});

describe('compareTiming', () => {
  it('gives the whole and each step, and nothing for what has not ended', () => {
    expect(compareTiming(course(40), course(undefined))).toMatchObject({
      total: { name: 'Total', beforeSeconds: 40 },
      steps: [{ name: 'Deploy', beforeSeconds: 40 }],
    });
  });

  it.each<{ name: string; changes: Array<[number, string]>; seconds?: number }>(
    [
      {
        name: 'once',
        changes: [
          [1, 'InProgress'],
          [9, 'Successful'],
        ],
        seconds: 9,
      },
      {
        name: 'for good after it had failed',
        changes: [
          [3, 'Successful'],
          [5, 'Failed'],
          [12, 'Successful'],
        ],
        seconds: 12,
      },
      {
        name: 'for another reason since: the first counts',
        changes: [
          [3, 'Successful'],
          [8, 'Successful'],
        ],
        seconds: 3,
      },
      {
        name: 'not at its end',
        changes: [
          [3, 'Successful'],
          [5, 'Failed'],
        ],
      },
      { name: 'never', changes: [[1, 'InProgress']] },
      { name: 'nothing is recorded', changes: [] },
    ],
  )('an object was successful: $name', ({ changes, seconds }) => {
    const { objects } = compareTiming(course(40), course(40, changes));
    expect(objects).toEqual(
      seconds === undefined
        ? []
        : [{ name: 'web', kind: 'Deployment', afterSeconds: seconds }],
    );
  });

  it('gives at most 20 objects, the slowest of either side first', () => {
    const names = Array.from({ length: 25 }, (_, n) => `web-${n}`);
    const all = (factor: number) =>
      course(
        90,
        names.map((name, n) => [n * factor, 'Successful', name]),
        names,
      );
    const { objects } = compareTiming(all(3), all(1));
    expect(objects).toHaveLength(20);
    expect(objects[0]).toEqual({
      name: 'web-24',
      kind: 'Deployment',
      beforeSeconds: 72,
      afterSeconds: 24,
    });
  });

  it('knows steps by their names, then by their numbers', () => {
    const step = (number: number, name: string, seconds: number) => ({
      ...{ number, name },
      ...{ startedAt: at(0), finishedAt: at(seconds) },
    });
    const before = {
      ...course(9),
      steps: [step(1, 'Config', 1), step(2, 'Deploy', 2), step(3, 'Old', 3)],
    };
    const after = {
      ...course(9),
      steps: [step(1, 'Deploy', 4), step(2, 'Settings', 5), step(3, 'New', 6)],
    };
    expect(compareTiming(before, after).steps).toEqual([
      { name: 'Deploy', beforeSeconds: 2, afterSeconds: 4 },
      { name: 'Settings', afterSeconds: 5 },
      { name: 'New', beforeSeconds: 3, afterSeconds: 6 },
      { name: 'Config', beforeSeconds: 1 },
    ]);
  });
});

describe('compareSettings', () => {
  const step = (settings: Record<string, unknown>) => [
    { number: 1, name: 'Deploy', settings },
  ];

  it('gives the settings that differ, whatever they are', () => {
    const before = step({ timeout: 180, window: 10, ignore: ['/a'] });
    const after = step({
      timeout: null,
      window: 10,
      ignore: ['/b'],
      jobs: true,
    });
    const place = { step: 1, stepName: 'Deploy' };
    expect(compareSettings(before, after)).toEqual([
      { ...place, setting: 'timeout', before: 180, after: null },
      { ...place, setting: 'ignore', before: ['/a'], after: ['/b'] },
      { ...place, setting: 'jobs', after: true },
    ]);
  });

  it('compares nothing of a step that came', () => {
    expect(compareSettings([], step({ timeout: 1 }))).toEqual([]);
  });
});
