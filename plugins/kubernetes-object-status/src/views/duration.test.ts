import { durationParts, inLargestUnit } from './duration';

it.each([
  ['nothing yet', 0, { unit: 'underSecond' }],
  ['a clock that runs backwards', -5_000, { unit: 'underSecond' }],
  ['almost a second', 999, { unit: 'underSecond' }],
  ['almost ten seconds', 9_999, { unit: 'seconds', seconds: 9 }],
  ['full minutes', 180_000, { unit: 'minutes', minutes: 3 }],
  [
    'minutes and seconds',
    192_000,
    { unit: 'minutesSeconds', minutes: 3, seconds: 12 },
  ],
  ['full hours', 7_200_000, { unit: 'hours', hours: 2 }],
  [
    'hours and minutes',
    4_320_000,
    { unit: 'hoursMinutes', hours: 1, minutes: 12 },
  ],
  [
    'the last hour before days',
    172_799_000,
    {
      unit: 'hoursMinutes',
      hours: 47,
      minutes: 59,
    },
  ],
  ['two days', 172_800_000, { unit: 'days', days: 2 }],
])('%s', (_, milliseconds, parts) => {
  expect(durationParts(milliseconds)).toEqual(parts);
});

it.each([
  ['seconds as they are', 59_999, 59_000],
  ['minutes without seconds', 192_000, 180_000],
  ['hours without minutes', 4_320_000, 3_600_000],
])('tells of %s how long ago it was', (_, milliseconds, shown) => {
  expect(inLargestUnit(milliseconds)).toBe(shown);
});
