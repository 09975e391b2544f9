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
import { hasNote, RowNote } from './RowNote';
import { TableContext } from './TableContext';
import styles from './KindTable.module.css';

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
          <TableBody items={linesOf(table)} dependencies={[context, columns]}>
            {line =>
              line.type === 'object' ? (
                <ObjectLine
                  row={line.row}
                  columns={columns}
                  context={context}
                />
              ) : (
                <NoteLine row={line.row} span={columns.length} />
              )
            }
          </TableBody>
        </TableRoot>
      </div>
    </section>
  );
}

/** A row of the table: an object, or what has to be said about it. */
interface Line {
  id: string;
  type: 'object' | 'note';
  row: KindRow;
}

function linesOf(table: Table): Line[] {
  return table.rows.flatMap(row => {
    const object: Line = { id: row.id, type: 'object', row };
    const note: Line = { id: `${row.id}/note`, type: 'note', row };
    return hasNote(row) ? [object, note] : [object];
  });
}

function ObjectLine(props: {
  row: KindRow;
  columns: TableColumn[];
  context: TableContext;
}) {
  const { row, columns, context } = props;
  const continuation = hasNote(row) ? styles.goesOn : '';
  return (
    <Row
      id={row.id}
      columns={columns}
      className={`${emphasisOf(row)} ${continuation}`}
    >
      {column => (
        <Cell className={`${styles.cell} ${styles[column.align]}`}>
          <KindCell column={column} row={row} context={context} />
        </Cell>
      )}
    </Row>
  );
}

function NoteLine({ row, span }: { row: KindRow; span: number }) {
  const { reason } = useTexts();
  return (
    <Row
      id={`${row.id}/note`}
      textValue={reason(row)}
      className={emphasisOf(row)}
    >
      <Cell colSpan={span} className={styles.note}>
        <RowNote row={row} />
      </Cell>
    </Row>
  );
}

function emphasisOf(row: KindRow): string {
  if (row.isDimmed) return styles.dimmed;
  return row.mark === 'Failed' ? styles.failed : '';
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

function countsOf(table: Table, t: Texts['t']): string {
  const { appliedCount, childCount } = table;
  const counts = [
    appliedCount > 0 && t('table.applied', { count: appliedCount }),
    childCount > 0 && t('table.children', { count: childCount }),
  ];
  return counts.filter(Boolean).join(', ');
}
