import { Texts } from '../../hooks/useTexts';
import { cellText } from '../../views/cellText';
import { objectName } from '../../views/objectName';
import { ObjectTable } from '../../views/objectTables';
import { walk } from '../../views/objectTree';
import { TableColumn, widthFor } from '../../views/tableColumns';
import { TreeContext } from './TreeContext';

/** Least width of the object's column. */
const objectWidth = { full: 240, half: 160 };
const statusWidth = { full: 216, half: 136 };
const sinceWidth = 80;

/**
 * The columns of a table: object and status first, then the kind's own, last
 * where and since when (`ui.md` section 5).
 *
 * @internal
 */
export function columnsOfTable(
  table: ObjectTable,
  context: TreeContext,
  texts: Texts,
  size: 'full' | 'half',
): TableColumn[] {
  const { t, columnTitle } = texts;
  const nodes = [...walk(table.nodes)];
  const ours = (
    type: TableColumn['type'],
    title: string,
    values: string[] | number,
  ): TableColumn => ({
    ...{ id: type, type, title, align: 'start' },
    width: typeof values === 'number' ? values : widthFor(title, values),
  });
  const own = table.columns.map((column): TableColumn => {
    const title = columnTitle(column);
    const values = nodes.map(({ row }) => cellText(row, column.id, table.kind));
    const { id, align = 'start' } = column;
    return { id, type: 'own', title, align, width: widthFor(title, values) };
  });
  const owners = nodes.map(({ owner }) => (owner ? objectName(owner) : ''));
  const clusters = nodes.map(({ row }) => row.cluster);
  const namespaces = nodes.map(({ row }) => row.namespace ?? '');
  const hasOwner = context.hasOwners && owners.some(owner => owner !== '');
  return [
    ours('object', t('table.object'), objectWidth[size]),
    ours('status', t('table.status'), statusWidth[size]),
    ...own,
    ...(hasOwner ? [ours('owner', t('table.owner'), owners)] : []),
    ...(context.hasClusters
      ? [ours('cluster', t('table.cluster'), clusters)]
      : []),
    ...(context.hasNamespaces
      ? [ours('namespace', t('table.namespace'), namespaces)]
      : []),
    ours('since', t('table.since'), sinceWidth),
  ];
}

/** What a narrow row says below its name and status. */
const narrowColumns = ['ready', 'restarts', 'since'];

/**
 * The columns whose values stand on the second line of a narrow row.
 *
 * @internal
 */
export function columnsOfNarrow(columns: TableColumn[]): TableColumn[] {
  const isCounted = columns.some(({ id }) => id === 'ready');
  return columns.filter(
    ({ id, type }) =>
      type !== 'own' || !isCounted || narrowColumns.includes(id),
  );
}
