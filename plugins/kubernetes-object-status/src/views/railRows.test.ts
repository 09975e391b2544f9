import { anExecution, aSummary } from '../__testUtils__/builders';
import { neighboursOf, railRows } from './railRows';

const twelve = Array.from({ length: 12 }, (_, index) =>
  aSummary(anExecution({ id: `run-${index}` })),
);
const idsOf = (shownId: string) =>
  railRows(twelve, shownId).map(({ id }) => id);

it('shows the nine newest', () => {
  expect(idsOf('run-3')).toHaveLength(9);
  expect(idsOf('run-3').at(-1)).toBe('run-8');
});

it('always shows the one that the page is about', () => {
  expect(idsOf('run-11')).toHaveLength(9);
  expect(idsOf('run-11').slice(-2)).toEqual(['run-7', 'run-11']);
});

it.each([
  ['the newest has only an older one', 'run-0', { older: 'run-1' }],
  ['one between has both', 'run-5', { older: 'run-6', newer: 'run-4' }],
  ['the oldest has only a newer one', 'run-11', { newer: 'run-10' }],
  ['one that is not listed has none', 'other', {}],
])('%s', (_, id, expected) => {
  expect(neighboursOf(twelve, id)).toEqual(expected);
});
