import {
  anExecution,
  anExplained,
  anObject,
  aPod,
  aStep,
  ended,
} from '../__testUtils__/builders';
import {
  differIn,
  isExplainedByObjects,
  isFoldedAtFirst,
  noteOfStep,
  placesOf,
} from './steps';

const unverified = { ...aStep().objectStatusCheck, mode: 'none' as const };

it.each([
  ['its turn', { state: 'Queued' }, { type: 'queuedFirst', objectCount: 1 }],
  [
    'the step before it',
    { state: 'Queued', number: 2 },
    { type: 'queuedAfter', number: 1, objectCount: 1 },
  ],
  ['that it was skipped', ended('Skipped', 5), { type: 'skipped' }],
  [
    'that it verifies nothing',
    { objectStatusCheck: unverified },
    { type: 'notVerified', objectCount: 1 },
  ],
  ['nothing', {}, undefined],
])('a step notes %s', (_, given, note) => {
  expect(noteOfStep(aStep(given), [anObject(), aPod()])).toEqual(note);
});

it('tells no objects yet from no objects at all', () => {
  expect(noteOfStep(aStep(), [])).toEqual({ type: 'notLookedAt' });
  expect(noteOfStep(aStep(ended('Successful', 1)), [])).toEqual({
    type: 'nothingToVerify',
  });
});

it('folds quiet steps only where there are many', () => {
  const good = aStep(ended('Successful', 5));
  const bad = aStep(ended('Failed', 5));
  const two = anExecution({ steps: [good, bad] });
  const three = anExecution({ steps: [good, good, bad] });

  expect(isFoldedAtFirst(two, good)).toBe(false);
  expect(isFoldedAtFirst(three, good)).toBe(true);
  expect(isFoldedAtFirst(three, bad)).toBe(false);
});

it('names each place once', () => {
  const targets = [
    { cluster: 'eu', namespace: 'shop' },
    { cluster: 'eu', namespace: 'shop' },
    { cluster: 'us' },
  ];
  expect(placesOf(aStep({ targets }))).toEqual(['eu / shop', 'us']);
});

it('needs a column only for what differs', () => {
  const clusterScoped = anObject({ namespace: undefined });
  const elsewhere = anObject({ cluster: 'us' });

  expect(differIn('namespace', [anObject(), clusterScoped])).toBe(false);
  expect(differIn('cluster', [anObject(), elsewhere])).toBe(true);
});

it('has a panel only for an end without success that objects explain', () => {
  const explanation = { code: 'X', params: {}, message: 'x', objects: [] };
  const explained = { ...explanation, objects: [anExplained()] };

  const panelOf = (outcome: string, why: typeof explained | undefined) =>
    isExplainedByObjects(aStep({ ...ended(outcome, 5), explanation: why }));

  expect(panelOf('Failed', explained)).toBe(true);
  expect(panelOf('Inconclusive', explained)).toBe(true);
  expect(panelOf('Cancelled', explanation)).toBe(false);
  expect(panelOf('Successful', explained)).toBe(false);
});
