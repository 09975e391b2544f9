import {
  addressedRow,
  objectLocation,
  objectPath,
  tabOf,
} from './objectAddress';

const pod = { id: 'u1', uid: 'u1' };
const missing = { id: 'prod-eu|/ConfigMap|shop|a b' };

describe('the address of an object', () => {
  it.each([
    ['has its uid', pod, '/x/e1/steps/2/objects/u1'],
    [
      'has the id of its row where it was never created',
      missing,
      '/x/e1/steps/2/objects/prod-eu%7C%2FConfigMap%7Cshop%7Ca%20b',
    ],
  ])('%s', (_, object, path) => {
    expect(objectPath('/x/e1', 2, object)).toBe(path);
  });

  it('keeps what the reader has set, and has the tab but for the first', () => {
    const place = { step: 1, object: pod };

    expect(
      objectLocation('/e1', { ...place, tab: 'log' }, '?q=web&tab=events')
        .search,
    ).toBe('q=web&tab=log');
    expect(
      objectLocation('/e1', { ...place, tab: 'summary' }, '?q=web&tab=log')
        .search,
    ).toBe('q=web');
  });

  it.each([
    ['?tab=log', 'log'],
    ['?tab=other', 'summary'],
    ['', 'summary'],
  ])('%s opens %s', (search, tab) => {
    expect(tabOf(search)).toBe(tab);
  });

  it('names a row by its id or its uid', () => {
    const rows = [missing, { id: 'prod-eu|x', uid: 'u2' }, pod];

    expect(addressedRow(rows, 'u2')).toBe(rows[1]);
    expect(addressedRow(rows, missing.id)).toBe(missing);
    expect(addressedRow(rows, 'u9')).toBeUndefined();
  });
});
