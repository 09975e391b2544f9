import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { StatusMark, statusMarkOf } from './statusMark';

/** An object with what it owns. @internal */
export interface ObjectNode {
  row: ObjectRow;
  mark: StatusMark;
  owner?: { kind: string; name: string };
  children: ObjectNode[];
  /** Whether the filter keeps it only for what is below it. */
  isContext: boolean;
}

/**
 * Objects below their owners: roots as applied; children of the current
 * revision first, then by name. The order never follows a status, so no row
 * moves while values change (`ui.md` section 4.6).
 *
 * @internal
 */
export function treeOf(rows: readonly ObjectRow[]): ObjectNode[] {
  const nodes = flatNodesOf(rows);
  const byId = new Map(nodes.map(node => [node.row.id, node]));
  const roots: ObjectNode[] = [];
  for (const node of nodes) {
    const parent = parentOf(node, byId);
    (parent?.children ?? roots).push(node);
  }
  for (const node of nodes) node.children.sort(byRevisionAndName);
  return roots;
}

/**
 * The same objects without their children, as applied.
 *
 * @internal
 */
export function flatNodesOf(rows: readonly ObjectRow[]): ObjectNode[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  return [...rows]
    .sort((a, b) => a.position - b.position)
    .map(row => ({
      row,
      mark: statusMarkOf(row),
      owner: ownerOf(row, byId),
      children: [],
      isContext: false,
    }));
}

/** All nodes, each followed by what is below it. @internal */
export function* walk(nodes: readonly ObjectNode[]): Generator<ObjectNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

function ownerOf(row: ObjectRow, byId: Map<string, ObjectRow>) {
  const owner = row.parentId ? byId.get(row.parentId) : undefined;
  return owner && { kind: owner.kind, name: owner.name };
}

/** Rows that are their own ancestors would be nowhere: they stand by themselves. */
function parentOf(node: ObjectNode, byId: Map<string, ObjectNode>) {
  const parent = ancestorOf(node, byId);
  const seen = new Set([node]);
  for (let each = parent; each; each = ancestorOf(each, byId)) {
    if (seen.has(each)) return undefined;
    seen.add(each);
  }
  return parent;
}

function ancestorOf({ row }: ObjectNode, byId: Map<string, ObjectNode>) {
  return row.parentId ? byId.get(row.parentId) : undefined;
}

// Web-2 comes before web-10.
const names = new Intl.Collator('en-US', { numeric: true });

function byRevisionAndName(a: ObjectNode, b: ObjectNode): number {
  return (
    Number(isOlder(a)) - Number(isOlder(b)) ||
    names.compare(a.row.name, b.row.name)
  );
}

function isOlder({ row }: ObjectNode): boolean {
  return row.notCounted === 'OlderRevision';
}
