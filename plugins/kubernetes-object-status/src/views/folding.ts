import { ObjectTable } from './objectTables';
import { ObjectNode, walk } from './objectTree';

/** Tables with fewer rows are open as a whole. */
const smallTable = 20;
/** Above it only what has a cause row is open: the page has to stay quick. */
const largeTable = 200;

/**
 * Whether a table is so large that its branches are folded although something
 * in them is not Successful.
 *
 * @internal
 */
export function isLargeTable({ appliedCount, childCount }: ObjectTable) {
  return appliedCount + childCount > largeTable;
}

/**
 * Ids of the rows that are open as long as the reader does not fold them:
 * branches with something not Successful, and all of a small table.
 *
 * @param noted - ids of the objects that have a cause row
 * @internal
 */
export function openByDefault(
  table: ObjectTable,
  noted: ReadonlySet<string>,
): string[] {
  const nodes = [...walk(table.nodes)];
  const owners = nodes.filter(({ children }) => children.length > 0);
  if (nodes.length < smallTable) return owners.map(({ row }) => row.id);
  const isReason = isLargeTable(table)
    ? ({ row }: ObjectNode) => noted.has(row.id)
    : needsEyes;
  const open = new Set<string>();
  for (const root of table.nodes) collectOpen(root, isReason, open);
  return [...open];
}

/** Whether it, or something below it, is a reason to look; collects such owners. */
function collectOpen(
  node: ObjectNode,
  isReason: (node: ObjectNode) => boolean,
  open: Set<string>,
): boolean {
  const below = node.children.map(child => collectOpen(child, isReason, open));
  const isOpen = isReason(node) || below.includes(true);
  if (isOpen && node.children.length > 0) open.add(node.row.id);
  return isOpen;
}

function needsEyes({ row }: ObjectNode): boolean {
  return row.counted && row.status !== 'Successful';
}
