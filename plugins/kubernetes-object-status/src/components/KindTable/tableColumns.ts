import { Texts } from '../../hooks/useTexts';
import { KindTable } from '../../views/kindTables';

/** A column as it is drawn. @internal */
export interface TableColumn {
  id: string;
  /** What a cell shows; `own` columns are the kind's. */
  type: 'object' | 'status' | 'own' | 'cluster' | 'namespace' | 'since';
  title: string;
  align: 'start' | 'end';
  /** Absent for the one that takes what the others leave. */
  width?: string;
}

/** Of the table; the style sheet puts notes below the status by it. */
const objectWidth = '28%';

/**
 * The columns of a kind's table: object and status first, then the kind's own,
 * last where and since when (`ui.md` section 5).
 *
 * Object and status begin at the same place in every table; the others are as
 * wide as what stands in them.
 *
 * @internal
 */
export function tableColumns(
  table: KindTable,
  context: { hasClusters: boolean; hasNamespaces: boolean },
  { t, columnTitle }: Texts,
): TableColumn[] {
  const own = table.columns.map((column): TableColumn => {
    const title = columnTitle(column);
    const values = table.rows.map(row => row.cells[column.id]);
    const align = column.align ?? 'start';
    const width = widthFor([title, ...values]);
    return { id: `own.${column.id}`, type: 'own', title, align, width };
  });
  const clusters = table.rows.map(({ cluster }) => cluster);
  const namespaces = table.rows.map(({ namespace = '' }) => namespace);
  const all: Array<TableColumn | false> = [
    ours('object', t('table.object'), objectWidth),
    ours('status', t('table.status')),
    ...own,
    context.hasClusters &&
      ours('cluster', t('table.cluster'), widthFor(clusters)),
    context.hasNamespaces &&
      ours('namespace', t('table.namespace'), widthFor(namespaces)),
    ours('since', t('table.since'), '6rem'),
  ];
  return all.filter(each => each !== false);
}

function ours(
  type: TableColumn['type'],
  title: string,
  width?: string,
): TableColumn {
  return { id: type, type, title, align: 'start', width };
}

/** Room for the longest text, within bounds; longer ones wrap. */
function widthFor(texts: string[]): string {
  const longest = Math.max(...texts.map(text => text.length));
  const letters = Math.min(Math.max(longest, 6), 17);
  return `${letters * 0.45 + 1.25}rem`;
}
