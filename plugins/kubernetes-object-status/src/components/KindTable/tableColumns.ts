import { Texts } from '../../hooks/useTexts';
import { KindTable } from '../../views/kindTables';

/** A column as it is drawn. @internal */
export interface TableColumn {
  id: string;
  /** What a cell shows; `own` columns are the kind's. */
  type:
    | 'object'
    | 'status'
    | 'own'
    | 'owner'
    | 'cluster'
    | 'namespace'
    | 'since';
  title: string;
  align: 'start' | 'end';
  width?: string;
}

/**
 * The columns of a kind's table: object and status first, then the kind's own,
 * last where and since when (`ui.md` section 5).
 *
 * @internal
 */
export function tableColumns(
  table: KindTable,
  context: { hasClusters: boolean; hasNamespaces: boolean },
  { t, columnTitle }: Texts,
): TableColumn[] {
  const own = table.columns.map(
    (column): TableColumn => ({
      id: `own.${column.id}`,
      type: 'own',
      title: columnTitle(column),
      align: column.align ?? 'start',
    }),
  );
  const all: Array<TableColumn | false> = [
    ours('object', t('table.object'), '26%'),
    ours('status', t('table.status'), '30%'),
    ...own,
    table.hasOwners && ours('owner', t('table.owner')),
    context.hasClusters && ours('cluster', t('table.cluster')),
    context.hasNamespaces && ours('namespace', t('table.namespace')),
    ours('since', t('table.since'), '6.5rem'),
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
