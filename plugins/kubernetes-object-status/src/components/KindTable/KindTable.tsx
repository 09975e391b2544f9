import {
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { Texts, useTexts } from '../../hooks/useTexts';
import { KindRow, KindTable as Table } from '../../views/kindTables';
import { tableColumns, TableColumn } from './tableColumns';
import { KindCell } from './KindCell';
import styles from './KindTable.module.css';

/** How the rows of a step are to be read. @internal */
export interface TableContext {
  stepNumber: number;
  /** More than one: a column tells them apart. */
  hasClusters: boolean;
  hasNamespaces: boolean;
  /** Live tables show ages and move; frozen ones show times and stand. */
  isLive: boolean;
  /** Milliseconds on the server's clock. */
  now: number;
}

interface Props {
  table: Table;
  context: TableContext;
}

/**
 * All objects of one kind with that kind's columns.
 *
 * Knows no kind: columns and texts come as data.
 *
 * @internal
 */
export function KindTable({ table, context }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const columns = tableColumns(table, context, texts);
  const headingId = `kos-step-${context.stepNumber}-${table.id}`;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h3 className={styles.heading} id={headingId}>
        {table.title}
        <span className={styles.counts}>{countsOf(table, t)}</span>
      </h3>
      <div className={styles.scroll}>
        <TableRoot
          aria-label={t('table.label', {
            kinds: table.title,
            number: String(context.stepNumber),
          })}
        >
          <TableHeader columns={columns}>
            {column => <HeadCell column={column} />}
          </TableHeader>
          <TableBody items={table.rows} dependencies={[context, columns]}>
            {row => (
              <Row
                id={row.id}
                columns={columns}
                className={row.isDimmed ? styles.dimmed : undefined}
              >
                {column => (
                  <BodyCell column={column} row={row} context={context} />
                )}
              </Row>
            )}
          </TableBody>
        </TableRoot>
      </div>
    </section>
  );
}

function HeadCell({ column }: { column: TableColumn }) {
  return (
    <Column
      id={column.id}
      isRowHeader={column.type === 'object'}
      className={`${styles.head} ${styles[column.align]}`}
      style={{ width: column.width }}
    >
      {column.title}
    </Column>
  );
}

function BodyCell(props: {
  column: TableColumn;
  row: KindRow;
  context: TableContext;
}) {
  return (
    <Cell className={`${styles.cell} ${styles[props.column.align]}`}>
      <KindCell {...props} />
    </Cell>
  );
}

function countsOf(table: Table, t: Texts['t']): string {
  const { appliedCount, childCount } = table;
  const counts = [
    appliedCount > 0 && t('table.applied', { count: appliedCount }),
    childCount > 0 && t('table.children', { count: childCount }),
  ];
  return counts.filter(Boolean).join(', ');
}
