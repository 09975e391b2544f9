import { clusterSpanMs, stoodForMs } from './StepClock';

const noon = '2026-01-01T12:00:00Z';
const later = '2026-01-01T12:00:05Z';

describe('the span from one cluster time to another', () => {
  it.each<[string, string | undefined, string | undefined, number | undefined]>(
    [
      ['both are times', noon, later, 5_000],
      ['they are the same', noon, noon, 0],
      ['the second is before the first', later, noon, undefined],
      ['the first is absent', undefined, noon, undefined],
      ['the second is absent', noon, undefined, undefined],
      ['one is empty', '', noon, undefined],
      ['one is no time', 'yesterday', noon, undefined],
    ],
  )('%s', (_, from, to, span) => {
    expect(clusterSpanMs(from, to)).toBe(span);
  });
});

describe('how long a state has stood by its own time', () => {
  it.each<[string, string | undefined, number | undefined, number]>([
    ['since a time', noon, Date.parse(later), 5_000],
    ['since a time to come', later, Date.parse(noon), 0],
    ['without an instant to measure to', noon, undefined, 0],
    ['without a time of its own', undefined, Date.parse(noon), 0],
    ['since what is no time', 'yesterday', Date.parse(noon), 0],
  ])('%s', (_, began, now, stood) => {
    expect(stoodForMs(began, now)).toBe(stood);
  });
});
