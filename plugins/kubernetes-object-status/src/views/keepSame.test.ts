import { anObject, aPod } from '../__testUtils__/builders';
import { causeNotesOf } from './causeNotes';
import { keepLines, keepNotes, keepTables } from './keepSame';
import { ObjectsView, tablesOf } from './objectTables';
import { walk } from './objectTree';
import { linesOf } from './treeLines';

const web = anObject({ name: 'web' });
const replicaSet = anObject({
  ...{ kind: 'ReplicaSet', name: 'web-1', applied: false },
  parentId: web.id,
});
const a = aPod({ name: 'a', parentId: replicaSet.id });
const b = aPod({ name: 'b', parentId: replicaSet.id });
const service = anObject({ apiVersion: 'v1', kind: 'Service', name: 'web' });
const rows = [web, replicaSet, a, b, service];

function after(next: typeof rows, view: ObjectsView = 'tree') {
  const before = tablesOf(rows, view);
  const kept = keepTables(before, tablesOf(next, view));
  const known = new Set(before.flatMap(({ nodes }) => [...walk(nodes)]));
  const drawn = kept
    .flatMap(({ nodes }) => [...walk(nodes)])
    .filter(node => !known.has(node))
    .map(({ row }) => row.name);
  return { before, kept, drawn };
}

it('keeps everything when nothing changed', () => {
  const { before, kept } = after([...rows]);

  expect(kept).toBe(before);
});

it('has another node for what changed and for its owners, and for nothing else', () => {
  const { before, kept, drawn } = after(
    rows.map(row => (row === b ? { ...b, reason: 'NotReady' } : row)),
  );

  expect(drawn).toEqual(['web', 'web-1', 'b']);
  expect(kept[1]).toBe(before[1]);
  expect(kept[0].columns).toBe(before[0].columns);
});

it('has another node for one row alone where owners have none below them', () => {
  const changed = { ...b, reason: 'NotReady' };
  const { drawn } = after(
    rows.map(row => (row === b ? changed : row)),
    'kind',
  );

  expect(drawn).toEqual(['b']);
});

it.each([
  ['comes', [...rows, aPod({ name: 'c', parentId: replicaSet.id })]],
  ['goes', rows.filter(row => row !== a)],
])('shows an object that %s', (_, next) => {
  const { kept } = after(next);

  expect(kept).toEqual(tablesOf(next, 'tree'));
});

it('shows another owner', () => {
  const { kept } = after(
    rows.map(row =>
      row === replicaSet ? { ...replicaSet, name: 'web-2' } : row,
    ),
    'kind',
  );

  const pods = kept.find(({ kind }) => kind === 'Pod');
  expect(pods?.nodes.map(({ owner }) => owner?.name)).toEqual([
    ...['web-2', 'web-2'],
  ]);
});

it('keeps the lines whose place and node are the same', () => {
  const tables = tablesOf(rows, 'tree');
  const before = linesOf(tables[0].nodes, () => true);
  const folded = keepLines(
    before,
    linesOf(tables[0].nodes, id => id === web.id),
  );

  expect(
    keepLines(
      before,
      linesOf(tables[0].nodes, () => true),
    ),
  ).toBe(before);
  expect(folded.map(line => before.includes(line))).toEqual([true, false]);
});

it('keeps cause rows that say the same', () => {
  const failed = { ...b, status: 'Failed', reason: 'ImagePullBackOff' };
  const notesOf = (more: typeof rows) => {
    const all = [web, replicaSet, failed, ...more];
    return causeNotesOf(all, tablesOf(all, 'tree'));
  };
  const before = notesOf([]);

  expect(keepNotes(before, notesOf([a]))).toBe(before);
  const next = notesOf([{ ...failed, id: 'Pod/c', name: 'c' }]);
  expect(keepNotes(before, next)).toEqual(next);
});
