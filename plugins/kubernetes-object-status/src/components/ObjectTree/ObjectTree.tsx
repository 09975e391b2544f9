import { Fragment, memo, useCallback, useMemo, useState } from 'react';
import { useDrawnCount } from '../../hooks/useDrawnCount';
import { useKept } from '../../hooks/useKept';
import { useTexts } from '../../hooks/useTexts';
import { CauseNote } from '../../views/causeNotes';
import { isLargeTable } from '../../views/folding';
import { keepLines } from '../../views/keepSame';
import { objectAnchor } from '../../views/objectAnchor';
import { ObjectTable } from '../../views/objectTables';
import {
  fittingColumns,
  keepColumns,
  sharingSpace,
  TableColumn,
} from '../../views/tableColumns';
import { linesOf, TreeLine } from '../../views/treeLines';
import { CauseRow } from '../CauseRow';
import { columnsOfNarrow, columnsOfTable } from './columnsOfTable';
import { useObjectLinks } from '../ObjectDrawer';
import { CellTextsProvider, TreeContext } from './TreeContext';
import { TreeRow } from './TreeRow';
import { useTreeKeys } from './useTreeKeys';
import styles from './ObjectTree.module.css';

interface Props {
  table: ObjectTable;
  context: TreeContext;
  /** Cause rows by the id of the object that each stands below. */
  notes: ReadonlyMap<string, CauseNote>;
  isOpen: (id: string) => boolean;
  setOpen: (id: string, isOpen: boolean) => void;
  size: 'full' | 'half';
  /** Width in pixels; absent where it is not known. */
  space?: number;
}

/** Below it a row becomes two lines. */
const narrow = 560;

/**
 * Objects below their owners with the columns of one kind.
 *
 * Knows no kind: columns and texts come as data. One row is in the order of
 * focus; arrows move along the rows, Tab to the controls of the row.
 *
 * @internal
 */
export const ObjectTree = memo(Tree);

function Tree(props: Props) {
  const { table, context, notes, isOpen, setOpen, size, space } = props;
  const texts = useTexts();
  const lines = useKept(
    useMemo(() => linesOf(table.nodes, isOpen), [table, isOpen]),
    keepLines,
  );
  const drawn = useDrawnCount(lines.length);
  const isNarrow = space !== undefined && space < narrow && size === 'full';
  const columns = useKept(
    useMemo(() => {
      const all = columnsOfTable(table, context, texts, size);
      if (isNarrow) return columnsOfNarrow(all);
      return sharingSpace(fittingColumns(all, space), space);
    }, [table, context, texts, size, space, isNarrow]),
    keepColumns,
  );
  const [focusedId, setFocusedId] = useState<string>();
  const isHere = lines.some(({ node }) => node.row.id === focusedId);
  const activeId = isHere ? focusedId : lines[0]?.node.row.id;
  const toggle = useCallback(
    (line: TreeLine) => setOpen(line.node.row.id, !line.isOpen),
    [setOpen],
  );
  const focus = useCallback(
    (id: string) =>
      document.getElementById(objectAnchor(context.step, id))?.focus(),
    [context.step],
  );
  const links = useObjectLinks();
  const open =
    links && (({ node }: TreeLine) => links.open(context.step, node.row));
  const onKeyDown = useTreeKeys({ lines, focus, toggle, open });
  const isLarge = isLargeTable(table);
  const hasKinds = table.nodes.some(({ children }) => children.length > 0);
  return (
    <table
      // Native rows and columns; HTML has no element for a tree of them.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="treegrid"
      className={`${styles.tree} ${isNarrow ? styles.narrow : ''}`}
      aria-busy={drawn < lines.length}
      aria-label={texts.t('table.label', {
        kinds: table.title,
        number: String(context.step),
      })}
      onKeyDown={onKeyDown}
      onFocus={event => setFocusedId(rowIdOf(event.target) ?? focusedId)}
    >
      {isNarrow ? <NarrowHead /> : <WideHead columns={columns} />}
      <CellTextsProvider value={texts}>
        <tbody>
          {lines.slice(0, drawn).map(line => {
            const { id } = line.node.row;
            const note = notes.get(id);
            const anchor = objectAnchor(context.step, id);
            const noteId = note && `${anchor}-cause`;
            return (
              <Fragment key={id}>
                <TreeRow
                  line={line}
                  columns={columns}
                  tableKind={table.kind}
                  context={context}
                  hasKinds={hasKinds}
                  isNarrow={isNarrow}
                  isLarge={isLarge}
                  isActive={id === activeId}
                  noteId={noteId}
                  onToggle={toggle}
                />
                {note && noteId !== undefined && (
                  <CauseRow
                    note={note}
                    id={noteId}
                    span={isNarrow ? 3 : columns.length}
                    level={line.level}
                    isNarrow={isNarrow}
                    isLive={context.isLive}
                    isActive={id === activeId}
                  />
                )}
              </Fragment>
            );
          })}
        </tbody>
      </CellTextsProvider>
    </table>
  );
}

/** The object takes what the others leave. */
function WideHead({ columns }: { columns: TableColumn[] }) {
  return (
    <>
      <colgroup>
        {columns.map(({ id, type, width }) => (
          <col key={id} style={type === 'object' ? undefined : { width }} />
        ))}
      </colgroup>
      <thead>
        <tr role="row">
          {columns.map(({ id, type, title, align }) => (
            <th
              key={id}
              role="columnheader"
              scope="col"
              className={type === 'since' ? styles.since : styles[align]}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** Told aloud only: each value has its title beside it. */
function NarrowHead() {
  const { t } = useTexts();
  const titles = [t('table.object'), t('table.status'), t('table.values')];
  return (
    <thead className={styles.spoken}>
      <tr role="row">
        {titles.map(title => (
          <th key={title} role="columnheader" scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function rowIdOf(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-object]')?.dataset.object;
}
