import {
  anExplained,
  aStep,
  at,
  ended,
  start,
} from '../__testUtils__/builders';
import { shortStateOf } from './shortState';
import { warningsOfStep } from './stepWarnings';
import { anObject } from '../__testUtils__/builders';

const explanation = { code: 'Stable', params: {}, message: 'x', objects: [] };
const explained = { ...explanation, objects: [anExplained()] };
const window = { status: 'Failed', since: at(10), until: at(20) };
const holding = { type: 'holding', isFailed: true, lengthMs: 10_000 };

it.each([
  ['nothing before a window', {}, undefined],
  ['how far the window is', { window }, { ...holding, elapsedMs: 6_000 }],
  [
    'no more than the whole window',
    { window: { ...window, since: at(-90), until: at(-80) } },
    { ...holding, elapsedMs: 10_000 },
  ],
  [
    'how it ended, where no object explains it',
    { ...ended('Successful', 13), explanation },
    { type: 'explained', explanation },
  ],
  [
    'how long a failure held that objects explain',
    { ...ended('Failed', 30), stabilized: true, explanation: explained },
    { type: 'held', isFailed: true, elapsedMs: 10_000 },
  ],
  [
    'nothing of another end that objects explain',
    { ...ended('TimedOut', 180), explanation: explained },
    undefined,
  ],
])('says %s', (_, given, expected) => {
  expect(shortStateOf(aStep(given), start + 16_000)).toEqual(expected);
});

it('tells each warning once, with the object that it is about', () => {
  const own = { code: 'StillTerminating', params: {}, message: '2 left' };
  const ofObject = { code: 'CompletedBefore', params: {}, message: 'complete' };
  const step = aStep({ warnings: [own, ofObject] });
  const rows = [anObject({ warnings: [ofObject] })];

  expect(warningsOfStep(step, rows)).toEqual([
    { warning: own },
    { warning: ofObject, object: { kind: 'Deployment', name: 'checkout' } },
  ]);
});
