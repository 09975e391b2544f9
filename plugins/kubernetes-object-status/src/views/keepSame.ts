import { CauseNote } from './causeNotes';
import { ObjectTable } from './objectTables';
import { ObjectNode, walk } from './objectTree';
import { TreeLine } from './treeLines';

/*
 * Every answer makes tables, trees and lines anew. What is the same as before
 * is put in the place of its copy here, so that whoever draws it sees by
 * reference that there is nothing to draw: of 500 rows the one that changed.
 */

/**
 * The tables of `next`; those, and within them the nodes, that say the same as
 * in `before` are the very ones of `before`.
 *
 * @internal
 */
export function keepTables(
  before: readonly ObjectTable[],
  next: ObjectTable[],
): ObjectTable[] {
  const known = new Map(before.map(table => [table.id, table]));
  const tables = next.map(table => {
    const old = known.get(table.id);
    if (old === undefined) return table;
    const { nodes: oldNodes, columns: oldColumns } = old;
    const columns = isSameColumns(oldColumns, table.columns)
      ? oldColumns
      : table.columns;
    const nodes = keepNodes(oldNodes, table.nodes);
    return keep(old, { ...table, columns, nodes });
  });
  return keepList(before, tables);
}

/**
 * The cause rows of `next`, or of `before` where both say the same.
 *
 * @internal
 */
export function keepNotes(
  before: ReadonlyMap<string, CauseNote>,
  next: ReadonlyMap<string, CauseNote>,
): ReadonlyMap<string, CauseNote> {
  const kept = new Map(
    [...next].map(([id, { row, others }]) => {
      const old = before.get(id);
      if (old === undefined) return [id, { row, others }];
      return [id, keep(old, { row, others: keepList(old.others, others) })];
    }),
  );
  const isSame = [...kept].every(([id, note]) => before.get(id) === note);
  return isSame && kept.size === before.size ? before : kept;
}

/**
 * The lines of `next`; those that say the same as in `before` are the very ones
 * of `before`.
 *
 * @internal
 */
export function keepLines(
  before: readonly TreeLine[],
  next: TreeLine[],
): TreeLine[] {
  const known = new Map(before.map(line => [line.node.row.id, line]));
  const lines = next.map(line => keep(known.get(line.node.row.id), line));
  return keepList(before, lines);
}

/**
 * `next`, or `before` where both have the very same items in the same order.
 *
 * @internal
 */
export function keepList<T>(before: readonly T[], next: T[]): T[] {
  const isSame =
    before.length === next.length &&
    next.every((item, index) => item === before[index]);
  // Nobody writes into either of them.
  return isSame ? (before as T[]) : next;
}

/**
 * `next`, or `before` where all of their fields are the very same.
 *
 * @internal
 */
export function keep<T extends object>(before: T | undefined, next: T): T {
  if (before === undefined) return next;
  const fields = Object.keys({ ...before, ...next }) as Array<keyof T>;
  return fields.every(field => before[field] === next[field]) ? before : next;
}

function keepNodes(
  before: readonly ObjectNode[],
  next: ObjectNode[],
): ObjectNode[] {
  const known = new Map([...walk(before)].map(node => [node.row.id, node]));
  const kept = (nodes: ObjectNode[], old: readonly ObjectNode[]) =>
    keepList(old, nodes.map(keepNode));
  const keepNode = (node: ObjectNode): ObjectNode => {
    const old = known.get(node.row.id);
    const children = kept(node.children, old?.children ?? []);
    if (old === undefined) return { ...node, children };
    const isSameOwner =
      old.owner?.kind === node.owner?.kind &&
      old.owner?.name === node.owner?.name;
    const owner = isSameOwner ? old.owner : node.owner;
    return keep(old, { ...node, owner, children });
  };
  return kept(next, before);
}

function isSameColumns(
  before: ObjectTable['columns'],
  next: ObjectTable['columns'],
): boolean {
  return (
    before.length === next.length &&
    before.every(({ id }, index) => id === next[index].id)
  );
}
