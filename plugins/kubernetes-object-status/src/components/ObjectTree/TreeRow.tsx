import { CSSProperties, memo } from 'react';
import { objectAnchor } from '../../views/objectAnchor';
import { NarrowCells } from './NarrowCells';
import { TreeRowProps } from './TreeRowProps';
import { WideCells } from './WideCells';
import styles from './ObjectTree.module.css';

/**
 * An object as a row of a tree.
 *
 * @internal
 */
export const TreeRow = memo(Row);

function Row(props: TreeRowProps) {
  const { line, context, isActive, isNarrow, noteId } = props;
  const { row, mark, isContext, children } = line.node;
  // Owners that only carry a failure up stay plain: what failed stands below.
  const isFailing =
    mark === 'Failed' &&
    !isContext &&
    !children.some(child => child.mark === 'Failed');
  const looks = [
    styles.row,
    (!row.counted || isContext) && styles.dimmed,
    isFailing && styles.failed,
    noteId !== undefined && styles.noted,
  ];
  const level = { '--kos-level': line.level - 1 };
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
      style={level as CSSProperties}
    >
      {isNarrow ? <NarrowCells {...props} /> : <WideCells {...props} />}
    </tr>
  );
}
