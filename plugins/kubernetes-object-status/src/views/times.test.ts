import { clockTime, fullTime, listTime, startTime } from './times';

const instant = '2026-11-20T13:02:11.000Z';
const english = { language: 'en', timeZone: 'UTC' };
const berlin = { language: 'de', timeZone: 'Europe/Berlin' };

it('counts the hours to 24 in every language and in the reader’s zone', () => {
  expect(clockTime(instant, english)).toBe('13:02:11');
  expect(clockTime(instant, berlin)).toBe('14:02:11');
  expect(clockTime('2026-11-20T23:30:00.000Z', berlin)).toBe('00:30:00');
});

it.each([
  ['the time today', '2026-11-20T20:00:00.000Z', '13:02'],
  ['day and time this year', '2026-12-24T20:00:00.000Z', '20 Nov, 13:02'],
  ['the date before', '2027-01-02T20:00:00.000Z', '20 Nov 2026'],
])('a list says %s', (_, now, words) => {
  expect(listTime(instant, Date.parse(now), english)).toBe(words);
});

it('writes the day before the month at the head and in tooltips', () => {
  expect(startTime(instant, english)).toBe('20 Nov, 13:02:11');
  expect(fullTime(instant, english)).toBe('20 Nov 2026, 13:02:11 UTC');
});

it('shows what is no time as it came', () => {
  expect(clockTime('soon', english)).toBe('soon');
});
