import { memo, useRef } from 'react';
import { cellText } from '../../views/cellText';
import { objectAnchor } from '../../views/objectAnchor';
import { objectName } from '../../views/objectName';
import { TableColumn } from '../../views/tableColumns';
import { TreeLine } from '../../views/treeLines';
import { ObjectCell } from './ObjectCell';
import { SinceCell } from './SinceCell';
import { StatusCell } from './StatusCell';
import { TreeContext } from './TreeContext';
import styles from './ObjectTree.module.css';

interface Props {
  line: TreeLine;
  columns: TableColumn[];
  tableKind: string;
  context: TreeContext;
  hasKinds: boolean;
  isActive: boolean;
  /** DOM id of its cause row. */
  noteId?: string;
  onToggle: (line: TreeLine) => void;
}

/**
 * An object as a row of a tree.
 *
 * @internal
 */
export const TreeRow = memo(function TreeRow(props: Props) {
  const { line, columns, context, isActive, noteId } = props;
  const { row, mark, isContext } = line.node;
  const looks = [
    styles.row,
    (!row.counted || isContext) && styles.dimmed,
    row.counted && mark === 'Failed' && !isContext && styles.failed,
    noteId !== undefined && styles.noted,
  ];
  return (
    <tr
      role="row"
      id={objectAnchor(context.step, row.id)}
      data-object={row.id}
      className={looks.filter(Boolean).join(' ')}
      tabIndex={isActive ? 0 : -1}
      aria-level={line.level}
      aria-posinset={line.place}
      aria-setsize={line.siblings}
      aria-expanded={line.isOpen}
      aria-describedby={noteId}
      style={{ '--kos-level': line.level - 1 } as React.CSSProperties}
    >
      {columns.map(column => (
        <TreeCell key={column.id} column={column} {...props} />
      ))}
    </tr>
  );
});

function TreeCell(props: Props & { column: TableColumn }) {
  const { line, column, tableKind, context } = props;
  const { node } = line;
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
          <Changing
            value={`${node.mark} ${node.row.reason}`}
            isLive={context.isLive}
          >
            <StatusCell node={node} context={context} />
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
      const text = plainText(props, tableKind);
      return (
        <td
          role="gridcell"
          className={`${styles.value} ${styles[column.align]}`}
          data-empty={text === ''}
        >
          <Changing value={text} isLive={context.isLive}>
            <span className={styles.label}>{column.title} </span>
            <span title={text}>{text}</span>
          </Changing>
        </td>
      );
    }
  }
}

function plainText(
  { line, column }: { line: TreeLine; column: TableColumn },
  tableKind: string,
): string {
  const { row, owner } = line.node;
  switch (column.type) {
    case 'owner':
      return owner ? objectName(owner) : '';
    case 'cluster':
      return row.cluster;
    case 'namespace':
      return row.namespace ?? '';
    default:
      return cellText(row, column.id, tableKind);
  }
}

/** Marks a value for a moment when it is another one than before. */
function Changing(props: {
  value: string;
  isLive: boolean;
  children: React.ReactNode;
}) {
  const { value, isLive, children } = props;
  const first = useRef(value);
  const hasChanged = useRef(false);
  if (value !== first.current) hasChanged.current = true;
  const mark = isLive && hasChanged.current ? styles.changed : '';
  // Another key is another element: its animation begins anew.
  return (
    <span key={value} className={`${styles.changing} ${mark}`}>
      {children}
    </span>
  );
}
