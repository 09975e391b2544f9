import { anExecution, anObject, aStep, at } from '../__testUtils__/builders';
import { blindClusters, outcomeIfBlind } from './blindClusters';

const stale = { status: 'Unknown', reason: 'Stale', cluster: 'prod-us' };

it.each([
  ['none when all is seen', [anObject()], []],
  [
    'each once, since its first stale object',
    [
      anObject(),
      anObject({ ...stale, since: at(22) }),
      anObject({ ...stale, since: at(20) }),
    ],
    [{ name: 'prod-us', since: at(20) }],
  ],
  [
    'none for what does not count',
    [anObject({ ...stale, counted: false })],
    [],
  ],
  [
    'none for a kind that reports nothing',
    [anObject({ ...stale, reason: 'NoStatusReported' })],
    [],
  ],
])('clusters: %s', (_, rows, expected) => {
  expect(blindClusters(rows)).toEqual(expected);
});

it.each([
  ['nobody knows', { Unknown: 2 }, 'Inconclusive'],
  ['what was seen to fail has failed', { Unknown: 2, Failed: 1 }, 'Failed'],
])('at the timeout %s', (_, counts, outcome) => {
  const execution = anExecution({ steps: [aStep({ counts })] });
  expect(outcomeIfBlind(execution)).toEqual({ outcome, at: at(180) });
});

it('promises nothing without a timeout', () => {
  const step = aStep({ timeoutAt: undefined });
  expect(outcomeIfBlind(anExecution({ steps: [step] }))).toBeUndefined();
});
