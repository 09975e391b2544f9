import { Texts } from '../../hooks/useTexts';
import { ObjectTable } from '../../views/objectTables';
import { walk } from '../../views/objectTree';
import { TableColumn, widthFor } from '../../views/tableColumns';
import { columnText } from './columnText';
import { TreeContext } from './TreeContext';

/** The least that object and status need; side by side there is less of it. */
const objectWidth = { full: 180, half: 120 };
/** The least for names below one another. */
const treeWidth = 240;
const statusWidth = { full: 168, half: 182 };
const sinceWidth = 84;

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
  const { t } = texts;
  const own = table.columns.map(({ id, title, align = 'start' }) => ({
    ...{ id, align },
    type: 'own' as const,
    title: texts.columnTitle({ id, title }),
  }));
  const places = [
    context.hasOwners && ours('owner', t('table.owner')),
    context.hasClusters && ours('cluster', t('table.cluster')),
    context.hasNamespaces && ours('namespace', t('table.namespace')),
  ].filter(each => each !== false);
  const isTree = table.nodes.some(({ children }) => children.length > 0);
  const width = isTree ? treeWidth : objectWidth[size];
  return [
    { ...ours('object', t('table.object')), width },
    { ...ours('status', t('table.status')), width: statusWidth[size] },
    ...withTexts([...own, ...places], table, texts),
    { ...ours('since', t('table.since')), width: sinceWidth },
  ];
}

type Unmeasured = Omit<TableColumn, 'width'>;

function ours(type: TableColumn['type'], title: string): Unmeasured {
  return { id: type, type, title, align: 'start' };
}

/** With room for their values; an owner that no row has gets no column. */
function withTexts(
  columns: Unmeasured[],
  table: ObjectTable,
  { reader }: Texts,
): TableColumn[] {
  const nodes = [...walk(table.nodes)];
  return columns.flatMap(column => {
    const texts = nodes.map(node =>
      columnText(node, column, table.kind, reader),
    );
    const isEmpty = texts.every(text => text === '');
    if (column.type === 'owner' && isEmpty) return [];
    const width = widthFor(column.align, column.title, texts);
    return [{ ...column, width, isEmpty }];
  });
}

/** What a narrow row says of objects that are counted. */
const narrowColumns = ['ready', 'restarts'];

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
