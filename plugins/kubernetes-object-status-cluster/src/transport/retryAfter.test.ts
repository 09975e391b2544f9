import { readRetryAfter } from './retryAfter';

const now = Date.parse('2026-03-01T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['seconds', '7', 7_000],
    ['no second', '0', 0],
    ['with space around', ' 3 ', 3_000],
    ['an HTTP date', 'Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['an HTTP date of the past', 'Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['absent', undefined, undefined],
    ['empty', '', undefined],
    ['negative', '-5', undefined],
    ['a fraction', '1.5', undefined],
    ['a word', 'soon', undefined],
    ['without bound', '9'.repeat(40), undefined],
  ])('%s', (_name, value, ms) => {
    expect(readRetryAfter(value, now)).toBe(ms);
  });
});
