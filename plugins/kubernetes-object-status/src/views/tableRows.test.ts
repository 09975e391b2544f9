import { anObject, aPod } from '../__testUtils__/builders';
import { tablesOf } from './objectTables';
import { tableRowsOf } from './tableRows';

function titles(...rows: ReturnType<typeof anObject>[]) {
  return tableRowsOf(tablesOf(rows, 'tree')).map(row =>
    row.map(({ title }) => title).join(' | '),
  );
}

const configMap = anObject({ apiVersion: 'v1', kind: 'ConfigMap' });
const secret = anObject({ apiVersion: 'v1', kind: 'Secret' });

it('puts two small neighbours side by side', () => {
  expect(titles(anObject(), configMap, secret)).toEqual([
    'Deployments',
    'ConfigMaps | Secrets',
  ]);
});

it('leaves a table alone that has children, many columns or many rows', () => {
  const many = Array.from({ length: 6 }, (_, index) =>
    anObject({ apiVersion: 'v1', kind: 'ConfigMap', name: `c-${index}` }),
  );
  const parent = anObject({ apiVersion: 'x.io/v1', kind: 'Database' });
  const child = aPod({ parentId: parent.id });

  expect(titles(secret, ...many, parent, child)).toEqual([
    'ConfigMaps',
    'Secrets',
    'Databases',
  ]);
});
