import { ObjectNode, walk } from './objectTree';

/** A row as it is drawn: where it stands, and whether it is open. @internal */
export interface TreeLine {
  node: ObjectNode;
  /** From 1. */
  level: number;
  /** Place among its siblings, from 1. */
  place: number;
  siblings: number;
  parentId?: string;
  /** Absent for what owns nothing. */
  isOpen?: boolean;
}

/**
 * The rows that are not folded away, from top to bottom.
 *
 * @internal
 */
export function linesOf(
  nodes: readonly ObjectNode[],
  isOpen: (id: string) => boolean,
  parent?: { id: string; level: number },
): TreeLine[] {
  return nodes.flatMap((node, index) => {
    const { id } = node.row;
    const level = (parent?.level ?? 0) + 1;
    const isBranch = node.children.length > 0;
    const line: TreeLine = {
      node,
      level,
      place: index + 1,
      siblings: nodes.length,
      parentId: parent?.id,
      isOpen: isBranch ? isOpen(id) : undefined,
    };
    if (!line.isOpen) return [line];
    return [line, ...linesOf(node.children, isOpen, { id, level })];
  });
}

/** What a folded owner says of the objects that it hides. @internal */
export interface HiddenBelow {
  /** Kind, where all are of one. */
  kind?: string;
  count: number;
  /** How many judged ones have each status, in the order in which they matter. */
  statuses: Array<{ status: string; count: number }>;
}

const order = ['Successful', 'InProgress', 'Paused', 'Unknown', 'Failed'];

/**
 * The judged objects below a node that own nothing themselves;
 * `undefined` when there are none.
 *
 * @internal
 */
export function hiddenBelow(node: ObjectNode): HiddenBelow | undefined {
  const leaves = [...walk(node.children)].filter(
    ({ row, children }) => row.counted && children.length === 0,
  );
  if (leaves.length === 0) return undefined;
  const kinds = new Set(leaves.map(({ row }) => row.kind));
  const [kind] = kinds;
  return {
    kind: kinds.size === 1 ? kind : undefined,
    count: leaves.length,
    statuses: order
      .map(status => ({
        status,
        count: leaves.filter(({ mark }) => mark === status).length,
      }))
      .filter(({ count }) => count > 0),
  };
}
