import { ColumnDescriptor } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  ApiWarning,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { columnsFor } from './columns';
import {
  placeOfAppliedKind,
  placeOfChildKind,
  pluralOfKind,
} from './kindOrder';
import { StatusMark, statusMarkOf } from './statusMark';

/** A row of a kind's table. @internal */
export interface KindRow {
  id: string;
  name: string;
  kind: string;
  revision?: string;
  owner?: { kind: string; name: string };
  cluster: string;
  namespace?: string;
  mark: StatusMark;
  /** The word of the API; shown where the mark's own word does not say it. */
  status: string;
  notCounted?: string;
  reason: string;
  params: ObjectRow['params'];
  message: string;
  since: string;
  isVerified: boolean;
  /** Shown, not judged. */
  isDimmed: boolean;
  warnings: ApiWarning[];
  /** Texts of the kind's own columns by column id. */
  cells: Record<string, string>;
}

/** All objects of one kind. @internal */
export interface KindTable {
  /** Group and kind; the version is left out: it is the same kind. */
  id: string;
  /** Kind in plural. */
  title: string;
  appliedCount: number;
  childCount: number;
  columns: ColumnDescriptor[];
  rows: KindRow[];
}

/**
 * Turns the objects of a step into a table per kind: applied kinds first, then
 * the kinds of their children. Rows keep the order that the server gave them.
 *
 * @internal
 */
export function kindTables(objects: readonly ObjectRow[]): KindTable[] {
  const byId = new Map(objects.map(object => [object.id, object]));
  const groups = groupByKind(objects);
  return [...groups]
    .map(([id, members]) => tableOf(id, members, byId))
    .sort(byPlace);
}

function groupByKind(objects: readonly ObjectRow[]): Map<string, ObjectRow[]> {
  const groups = new Map<string, ObjectRow[]>();
  const ordered = [...objects].sort((a, b) => a.position - b.position);
  for (const object of ordered) {
    const id = `${groupOf(object.apiVersion)}/${object.kind}`;
    groups.set(id, [...(groups.get(id) ?? []), object]);
  }
  return groups;
}

type PlacedTable = KindTable & { place: number };

function tableOf(
  id: string,
  members: ObjectRow[],
  byId: Map<string, ObjectRow>,
): PlacedTable {
  const [{ apiVersion, kind }] = members;
  const appliedCount = members.filter(member => member.applied).length;
  const columns = columnsFor(apiVersion, kind);
  return {
    id,
    title: pluralOfKind(kind),
    appliedCount,
    childCount: members.length - appliedCount,
    columns,
    rows: members.map(member => rowOf(member, columns, byId)),
    place:
      appliedCount > 0
        ? placeOfAppliedKind(groupOf(apiVersion), kind)
        : placeOfChildKind(kind),
  };
}

function rowOf(
  object: ObjectRow,
  columns: ColumnDescriptor[],
  byId: Map<string, ObjectRow>,
): KindRow {
  const { id, name, kind, revision, cluster, namespace } = object;
  const { status, notCounted, reason, params, message, since } = object;
  const owner = object.parentId ? byId.get(object.parentId) : undefined;
  return {
    ...{ id, name, kind, revision, cluster, namespace },
    ...{ status, notCounted, reason, params, message, since },
    owner: owner && { kind: owner.kind, name: owner.name },
    mark: statusMarkOf(object),
    isVerified: object.verified,
    isDimmed: !object.counted,
    warnings: object.warnings,
    cells: Object.fromEntries(
      columns.map(({ id: column }) => [column, textOf(object, column)]),
    ),
  };
}

function textOf(object: ObjectRow, column: string): string {
  const value = object.columns[column];
  return value === undefined ? '' : String(value);
}

function byPlace(a: PlacedTable, b: PlacedTable): number {
  return a.place - b.place || a.title.localeCompare(b.title, 'en-US');
}

/** API group of `apps/v1`; the core group is empty. */
function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
