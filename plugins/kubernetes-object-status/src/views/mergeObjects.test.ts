import { anObject } from '../__testUtils__/builders';
import { mergeObjects } from './mergeObjects';

const web = anObject({ name: 'web' });
const db = anObject({ name: 'db' });

it('takes the first answer as it is', () => {
  const first = { version: 3, items: [web, db], removed: [] };
  expect(mergeObjects(undefined, first)).toEqual(first);
});

it('replaces what changed, adds what is new, drops what is gone', () => {
  const known = { version: 3, items: [web, db], removed: [] };
  const changed = { ...web, status: 'Failed' };
  const added = anObject({ name: 'new' });
  const change = { version: 5, items: [changed, added], removed: [db.id] };

  expect(mergeObjects(known, change)).toEqual({
    version: 5,
    items: [changed, added],
    removed: [],
  });
});
