import { aStep, at, start } from '../__testUtils__/builders';
import { clocksOf, windowShare } from './clocks';

function clocks(given: Parameters<typeof aStep>[0], seconds: number) {
  return clocksOf(aStep(given), start + seconds * 1_000);
}

const window = { status: 'Failed', since: at(30), until: at(40) };

it.each([
  ['applying has none', { state: 'Applying', window }, 35, 'applying'],
  ['checking has none', { state: 'Checking' }, 35, 'closed'],
  ['stabilizing has one', { state: 'Stabilizing', window }, 36, 'open'],
  [
    'at its end it waits for the proof',
    { state: 'Stabilizing', window },
    40,
    'awaitingProof',
  ],
])('window: %s', (_, given, seconds, type) => {
  expect(clocks(given, seconds)?.window).toMatchObject({ type });
});

it('tells how long the window has lasted and when it ends', () => {
  const step = { state: 'Stabilizing', window };
  expect(clocks(step, 36)?.window).toEqual({
    type: 'open',
    status: 'Failed',
    elapsedMs: 6_000,
    lengthMs: 10_000,
    endsAt: at(40),
    ticks: { count: 10, filled: 6 },
  });
});

it.each([
  ['a tick for each tenth', 60, 39.9, { count: 10, filled: 3 }],
  ['below 10 s one for each second', 34, 33.5, { count: 4, filled: 3 }],
  ['at the end all are filled', 40, 40, { count: 10, filled: 10 }],
])('ticks: %s', (_, until, seconds, ticks) => {
  const step = {
    state: 'Stabilizing',
    window: { ...window, until: at(until) },
  };
  expect(clocks(step, seconds)?.window).toMatchObject({ ticks });
});

it('never shows less than nothing when the reader’s clock is behind', () => {
  const step = { state: 'Stabilizing', window };
  expect(clocks(step, 10)?.window).toMatchObject({ elapsedMs: 0 });
});

it.each([
  ['has time', 144, { type: 'running', leftMs: 36_000 }],
  ['is ending after 80 %', 145, { type: 'ending', leftMs: 35_000 }],
  ['has none left', 500, { type: 'ending', leftMs: 0 }],
])('timeout: %s', (_, seconds, expected) => {
  expect(clocks({}, seconds)?.timeout).toMatchObject(expected);
});

it('knows a step without a timeout', () => {
  const step = clocks({ timeoutAt: undefined }, 5);
  expect(step?.timeout).toEqual({ type: 'unlimited' });
});

it.each(['Queued', 'Finished'])('no clock runs when %s', state => {
  expect(clocks({ state }, 5)).toBeUndefined();
});

it.each([
  ['a part of it', { state: 'Stabilizing', window }, 36, 0.6],
  [
    'all of it while the proof is awaited',
    { state: 'Stabilizing', window },
    99,
    1,
  ],
  ['none without a window', { state: 'Checking' }, 36, undefined],
  ['none when it is over', { state: 'Finished', window }, 36, undefined],
])('ring: %s', (_, given, seconds, share) => {
  const found = windowShare(aStep(given), start + seconds * 1_000);
  expect(found?.share).toBe(share);
});
