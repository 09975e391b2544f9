import { ColumnDescriptor } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { columnsFor } from './columns';
import {
  placeOfAppliedKind,
  placeOfChildKind,
  pluralOfKind,
} from './kindOrder';
import { flatNodesOf, ObjectNode, treeOf, walk } from './objectTree';

/** A table of objects with the columns of one kind. @internal */
export interface ObjectTable {
  /** Group and kind; the version is left out: it is the same kind. */
  id: string;
  kind: string;
  /** Kind in plural. */
  title: string;
  appliedCount: number;
  childCount: number;
  columns: ColumnDescriptor[];
  nodes: ObjectNode[];
}

/** How the objects of a step are laid out. @internal */
export type ObjectsView = 'tree' | 'kind';

/**
 * The tables of a step. `tree`: one per applied kind with children below their
 * owners. `kind`: one for every kind, applied kinds first.
 *
 * @internal
 */
export function tablesOf(
  rows: readonly ObjectRow[],
  view: ObjectsView,
): ObjectTable[] {
  const nodes = view === 'tree' ? treeOf(rows) : flatNodesOf(rows);
  return [...groupByKind(nodes)]
    .map(([id, members]) => tableOf(id, members))
    .sort(byPlace);
}

function groupByKind(nodes: ObjectNode[]): Map<string, ObjectNode[]> {
  const groups = new Map<string, ObjectNode[]>();
  for (const node of nodes) {
    const id = `${groupOf(node.row.apiVersion)}/${node.row.kind}`;
    const group = groups.get(id);
    if (group) group.push(node);
    else groups.set(id, [node]);
  }
  return groups;
}

type PlacedTable = ObjectTable & { place: number };

function tableOf(id: string, nodes: ObjectNode[]): PlacedTable {
  const [{ row }] = nodes;
  const { apiVersion, kind } = row;
  const rows = [...walk(nodes)].map(node => node.row);
  const appliedCount = rows.filter(each => each.applied).length;
  const isAppliedKind = nodes.some(node => node.row.applied);
  return {
    id,
    kind,
    title: pluralOfKind(kind),
    appliedCount,
    childCount: rows.length - appliedCount,
    columns: columnsFor(apiVersion, kind),
    nodes,
    place: isAppliedKind
      ? placeOfAppliedKind(groupOf(apiVersion), kind)
      : placeOfChildKind(kind),
  };
}

function byPlace(a: PlacedTable, b: PlacedTable): number {
  return a.place - b.place || a.title.localeCompare(b.title, 'en-US');
}

/** API group of `apps/v1`; the core group is empty. */
function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
