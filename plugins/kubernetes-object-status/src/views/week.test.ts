import { ExecutionSummary } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { startOfWeek, weekOf } from './week';

const now = Date.parse('2026-11-20T12:00:00');
const daysAgo = (days: number, hour = 9) => {
  const date = new Date(now);
  date.setDate(date.getDate() - days);
  date.setHours(hour);
  return date.toISOString();
};

function ended(
  createdAt: string,
  outcome?: string,
  causeCode?: string,
): ExecutionSummary {
  return {
    id: `${createdAt}${outcome}${causeCode}`,
    url: '',
    environment: 'production',
    source: { type: 'cli' },
    state: outcome ? 'Finished' : 'Running',
    outcome,
    causeCode,
    createdAt,
    sequence: 1,
    stepCount: 1,
  };
}

describe('the week of a group', () => {
  it('has seven days, today last, each with what began on it in its order', () => {
    const week = weekOf(
      [
        ended(daysAgo(0, 11)),
        ended(daysAgo(0, 9), 'Failed', 'CrashLoop'),
        ended(daysAgo(2), 'Successful'),
        ended(daysAgo(6, 1), 'TimedOut'),
        ended(daysAgo(7), 'Successful'),
      ],
      now,
    );
    expect(week.days.map(({ marks }) => marks)).toEqual([
      ['notSuccessful'],
      [],
      [],
      [],
      ['successful'],
      [],
      ['notSuccessful', 'otherwise'],
    ]);
    expect(week).toMatchObject({ count: 4, successful: 1 });
  });

  it.each<[name: string, codes: Array<string | undefined>, main: unknown]>([
    ['the most frequent', ['A', 'B', 'B'], { code: 'B', count: 2 }],
    [
      'of two as frequent the first by name',
      ['B', 'A'],
      { code: 'A', count: 1 },
    ],
    ['none where none is known', [undefined], undefined],
    ['none where nothing failed', [], undefined],
  ])('has as main cause %s', (_, codes, main) => {
    const failed = codes.map(code => ended(daysAgo(1), 'Failed', code));
    expect(weekOf(failed, now).mainCause).toEqual(main);
  });

  it('begins at a midnight of the reader, seven days with today', () => {
    const start = new Date(startOfWeek(now));
    expect([start.getHours(), start.getMinutes()]).toEqual([0, 0]);
    expect(start.getDate()).toBe(new Date(daysAgo(6)).getDate());
  });
});
