import { TableColumn } from '../../views/tableColumns';
import { Changing } from './Changing';
import { columnText } from './columnText';
import { ObjectCell } from './ObjectCell';
import { SinceCell } from './SinceCell';
import { StatusCell, statusKey } from './StatusCell';
import { TreeRowProps } from './TreeRowProps';
import { useReasonWords } from './useReasonWords';
import { useCellTexts } from './TreeContext';
import styles from './ObjectTree.module.css';

/**
 * The cells of a row where space is short: name and status on one line, below
 * them the reason and the values with their titles.
 *
 * @internal
 */
export function NarrowCells(props: TreeRowProps) {
  const { line, columns, context } = props;
  const { node } = line;
  const reason = useReasonWords(node);
  return (
    <>
      <td role="rowheader" className={styles.objectCell}>
        <ObjectCell {...props} />
      </td>
      <td role="gridcell" className={styles.statusCell}>
        <Changing value={statusKey(node)} isLive={context.isLive}>
          <StatusCell
            node={node}
            isMoving={context.isLive && !props.isLarge}
            isShort
          />
        </Changing>
      </td>
      <td role="gridcell" className={styles.values}>
        <ul className={styles.valueList}>
          {reason !== undefined && <li>{reason}</li>}
          {columns.map(column => (
            <Value key={column.id} {...props} column={column} />
          ))}
        </ul>
      </td>
    </>
  );
}

function Value(props: TreeRowProps & { column: TableColumn }) {
  const { line, column, tableKind, context } = props;
  const { t, reader } = useCellTexts();
  const { node } = line;
  const { title, type } = column;
  if (type === 'object' || type === 'status') return null;
  if (type === 'since') {
    return (
      <li>
        <SinceCell row={node.row} context={context} />
      </li>
    );
  }
  const value = columnText(node, column, tableKind, reader);
  if (value === '') return null;
  return (
    <li>
      <Changing value={value} isLive={context.isLive}>
        {t('row.value', { title, value })}
      </Changing>
    </li>
  );
}
