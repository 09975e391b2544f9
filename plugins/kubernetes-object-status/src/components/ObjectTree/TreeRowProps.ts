import { TableColumn } from '../../views/tableColumns';
import { TreeLine } from '../../views/treeLines';
import { TreeContext } from './TreeContext';

/** What a row and its cells are drawn from. @internal */
export interface TreeRowProps {
  line: TreeLine;
  columns: TableColumn[];
  tableKind: string;
  context: TreeContext;
  /** Whether the tree has several kinds, so that each row names its own. */
  hasKinds: boolean;
  isNarrow: boolean;
  /**
   * Whether a folded row says what it hides also where all of it is well, and
   * icons stand still: hundreds that turn keep a browser busy.
   */
  isLarge: boolean;
  /** Whether the keyboard is at this row: then its controls can be reached. */
  isActive: boolean;
  /** DOM id of its cause row. */
  noteId?: string;
  onToggle: (line: TreeLine) => void;
}
