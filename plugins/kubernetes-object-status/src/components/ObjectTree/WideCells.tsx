import { TableColumn } from '../../views/tableColumns';
import { Changing } from './Changing';
import { columnText } from './columnText';
import { ObjectCell } from './ObjectCell';
import { SinceCell } from './SinceCell';
import { StatusCell, statusKey } from './StatusCell';
import { useCellTexts } from './TreeContext';
import { TreeRowProps } from './TreeRowProps';
import styles from './ObjectTree.module.css';

/**
 * The cells of a row, one per column.
 *
 * @internal
 */
export function WideCells(props: TreeRowProps) {
  return (
    <>
      {props.columns.map(column => (
        <WideCell key={column.id} {...props} column={column} />
      ))}
    </>
  );
}

function WideCell(props: TreeRowProps & { column: TableColumn }) {
  const { line, column, tableKind, context } = props;
  const { reader } = useCellTexts();
  const { node } = line;
  const { isLive } = context;
  switch (column.type) {
    case 'object':
      return (
        <td role="rowheader" className={styles.objectCell}>
          <ObjectCell {...props} />
        </td>
      );
    case 'status':
      return (
        <td role="gridcell" className={styles.statusCell}>
          <Changing value={statusKey(node)} isLive={isLive}>
            <StatusCell node={node} isMoving={isLive && !props.isLarge} />
          </Changing>
        </td>
      );
    case 'since':
      return (
        <td role="gridcell" className={styles.since}>
          <SinceCell row={node.row} context={context} />
        </td>
      );
    default: {
      const text = columnText(node, column, tableKind, reader);
      return (
        <td
          role="gridcell"
          className={`${styles.value} ${styles[column.align] ?? ''}`}
          title={text}
        >
          <Changing value={text} isLive={isLive}>
            {text}
          </Changing>
        </td>
      );
    }
  }
}
