import { failureOf, isDefinite } from './failure';

it.each([
  ['not found', { status: 404 }, { type: 'notFound' }],
  ['refused', { status: 403 }, { type: 'refused' }],
  ['not signed in', { status: 401 }, { type: 'refused' }],
  [
    'a fault with its reference',
    { status: 500, reference: '7c1f' },
    { type: 'failed', status: 500, reference: '7c1f' },
  ],
  [
    'no answer',
    new Error('The portal cannot be reached'),
    {
      type: 'unreachable',
    },
  ],
  ['anything that is thrown', 'oops', { type: 'unreachable' }],
])('%s', (_, error, failure) => {
  expect(failureOf(error)).toEqual(failure);
});

it('keeps the last state only while it may still be true', () => {
  expect(isDefinite({ type: 'notFound' })).toBe(true);
  expect(isDefinite({ type: 'refused' })).toBe(true);
  expect(isDefinite({ type: 'unreachable' })).toBe(false);
  expect(isDefinite({ type: 'failed', status: 503 })).toBe(false);
});
