import {
  changeHistorySearch,
  isFiltered,
  readHistorySearch,
} from './historySearch';

const read = (text: string) => readHistorySearch(new URLSearchParams(text));

it('reads what the API calls so, and nothing else', () => {
  const { filter, cursor } = read(
    'environment=production&outcome=Failed&causeCode=OOMKilled&source=gitlab&since=2026-11-20T14:02:11.000Z&q=1.4&cursor=abc&env=x',
  );
  expect(filter).toEqual({
    ...{ environment: 'production', outcome: 'Failed', source: 'gitlab' },
    ...{ causeCode: 'OOMKilled', since: '2026-11-20T14:02:11.000Z', q: '1.4' },
  });
  expect(cursor).toBe('abc');
});

it.each([
  ['nothing', ''],
  ['empty filters', 'q=&outcome=%20'],
  ['a time that is none', 'since=yesterday'],
])('filters nothing for %s', (_, text) => {
  expect(isFiltered(read(text).filter)).toBe(false);
});

it('begins at the first page when the filter changes, and keeps the rest', () => {
  const search = new URLSearchParams('outcome=Failed&cursor=abc&q=1');
  expect(changeHistorySearch(search, { q: '' }).toString()).toBe(
    'outcome=Failed',
  );
  expect(search.get('cursor')).toBe('abc');
});
