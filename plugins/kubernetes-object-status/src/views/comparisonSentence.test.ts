import {
  anExecution,
  anExplained,
  aStep,
  ended,
} from '../__testUtils__/builders';
import { aComparison, aDifference } from '../__testUtils__/dossiers';
import { comparisonSentence } from './comparisonSentence';

const image = 'shop/checkout-worker:1.4.2';

function failedBy(cause: string, wanted: string) {
  const params = { image: wanted, container: 'worker' };
  const object = anExplained({ status: 'Failed', cause, causeParams: params });
  return anExecution({
    ...ended('Failed', 38),
    steps: [
      aStep({
        ...ended('Failed', 38),
        explanation: {
          ...{ code: 'FailedFor', params: {}, message: '', cause },
          objects: [object],
        },
      }),
    ],
  });
}

it.each([
  [
    'the image that changed cannot be pulled',
    failedBy('ImageNotFound', image),
    'explains',
  ],
  [
    'another image cannot be pulled',
    failedBy('ImageNotFound', 'other:1'),
    'unexplained',
  ],
  ['the cause is not the image', failedBy('OOMKilled', image), 'unexplained'],
  ['it was successful', anExecution({ ...ended('Successful', 38) }), 'counted'],
  ['it still runs', anExecution(), 'counted'],
])('when %s', (_, later, type) => {
  const comparison = aComparison(later);
  expect(comparisonSentence(comparison, later).type).toBe(type);
});

it('names the tags that changed, and how much else differs', () => {
  const later = failedBy('ImageNotFound', image);
  expect(comparisonSentence(aComparison(later), later)).toEqual({
    ...{ type: 'explains', object: 'checkout-worker' },
    ...{ before: '1.4.1', after: '1.4.2', others: 2 },
  });
});

it('explains nothing before the later one is known', () => {
  const later = failedBy('ImageNotFound', image);
  expect(comparisonSentence(aComparison(later), undefined)).toEqual({
    ...{ type: 'unexplained', count: 3 },
  });
});

it('sees that both are the same, and that nothing differs', () => {
  const later = failedBy('ImageNotFound', image);
  const comparison = aComparison(later);
  const { after } = comparison;
  const same = { ...comparison, before: after };
  const equal = { ...comparison, objects: [], settings: [], images: [] };
  expect(comparisonSentence(same, later)).toEqual({ type: 'same' });
  expect(comparisonSentence(equal, later)).toEqual({ type: 'nothing' });
  const objects = [aDifference({ fields: [], unknown: true })];
  expect(comparisonSentence({ ...equal, objects }, later)).toEqual({
    ...{ type: 'uncompared', count: 1 },
  });
});
