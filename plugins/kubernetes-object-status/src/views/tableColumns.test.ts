import { anObject } from '../__testUtils__/builders';
import { cellText } from './cellText';
import { splitName } from './splitName';
import {
  fittingColumns,
  sharingSpace,
  TableColumn,
  widthFor,
} from './tableColumns';

const reader = { language: 'en', timeZone: 'UTC' };

function column(id: string): TableColumn {
  return { id, type: 'own', title: id, align: 'start', width: 100 };
}

const status = { ...column('status'), type: 'status' as const };

const columns = [
  'object',
  'status',
  'ready',
  'upToDate',
  'available',
  'restarts',
  'node',
  'phase',
  'cluster',
  'since',
].map(column);

it.each([
  ['all, where nobody knows the space', undefined, 'none'],
  ['all that fit', 1_008, 'none'],
  ['all but the time', 1_000, 'since'],
  ['no restarts next', 900, 'since restarts'],
  ['then neither counts', 700, 'since restarts available upToDate'],
  [
    'then none of the other columns of the kind',
    500,
    'since restarts available upToDate phase node',
  ],
  [
    'object, status and Ready, however little space there is',
    1,
    'since restarts available upToDate phase node cluster',
  ],
])('keeps %s', (_, space, dropped) => {
  const kept = fittingColumns(columns, space).map(({ id }) => id);
  const gone = columns.map(({ id }) => id).filter(id => !kept.includes(id));

  expect(gone.sort()).toEqual(
    dropped
      .split(' ')
      .filter(id => id !== 'none')
      .sort(),
  );
});

it.each([
  ['nothing, where nobody knows the space', undefined, 100],
  ['nothing, where nothing is left', 150, 100],
  ['all that is left, until its reasons fit', 408, 200],
  ['no more than they need while the object has less', 608, 216],
  ['its share of a lot', 1_308, 350],
])('gives the status %s', (_, space, width) => {
  const columnsNow = [column('object'), status, column('ready')];

  expect(sharingSpace(columnsNow, space)[1].width).toBe(width);
});

it.each([
  ['stays where a status has room beside it', 424, true],
  ['goes where a status would be cut', 423, false],
])('a column without any value %s', (_, space, stays) => {
  const external = { ...column('external'), isEmpty: true };
  const kept = fittingColumns([column('object'), status, external], space);

  expect(kept.includes(external)).toBe(stays);
});

it('gives a column room for its title and longer values, within bounds', () => {
  const short = widthFor('end', 'Ready', ['3/3']);

  expect(widthFor('end', 'Up to date', ['1'])).toBeGreaterThan(short);
  expect(widthFor('start', 'Node', ['pool-a-node-7'])).toBeGreaterThan(short);
  expect(widthFor('end', 'Ready', ['100/10'])).toBe(
    widthFor('end', 'Ready', ['10/10']),
  );
  expect(widthFor('start', 'Node', ['x'.repeat(500)])).toBeLessThan(200);
});

it.each([
  ['what the row has', { ready: '2/3' }, 'Deployment', 'ready', '2/3'],
  ['nothing where it has nothing', {}, 'Deployment', 'ready', ''],
  ['zero as a value', { ready: 0 }, 'Deployment', 'ready', '0'],
  [
    'ready ones of wanted ones among objects of another kind',
    { ready: 2, desired: 3 },
    'Deployment',
    'ready',
    '2/3',
  ],
  [
    'a plain count in the table of its own kind',
    { ready: 2, desired: 3 },
    'ReplicaSet',
    'ready',
    '2',
  ],
])('a cell has %s', (_, values, tableKind, id, expected) => {
  const row = anObject({ kind: 'ReplicaSet', columns: values });

  expect(cellText(row, id, tableKind, reader)).toBe(expected);
});

it('writes an instant for the reader, and nothing else as one', () => {
  const row = anObject({
    columns: { lastRun: '2026-11-20T14:02:11Z', node: '2026-11-20' },
  });

  expect(cellText(row, 'lastRun', 'CronJob', reader)).toBe('20 Nov, 14:02:11');
  expect(cellText(row, 'node', 'CronJob', reader)).toBe('2026-11-20');
});

it.each([
  ['checkout-worker-5bf7d4c9d-xk7q2', '-xk7q2'],
  ['checkout-worker-5bf7d4c9d', '-5bf7d4c9d'],
  ['web', 'web'],
  ['configuration', 'ration'],
  ['a-very-long-lastpartwithoutdash', 'utdash'],
])('the end of %s that is always seen is %s', (name, end) => {
  const { head, tail } = splitName(name);

  expect(tail).toBe(end);
  expect(head + tail).toBe(name);
});
