import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  ObjectStatusName,
  objectStatusNames,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectTable } from './objectTables';
import { ObjectNode } from './objectTree';
import { knownStatus } from './statusMark';

/** What the reader wants to see; an empty list stands for all. @internal */
export interface ObjectFilter {
  q: string;
  status: ObjectStatusName[];
  kind: string[];
  cluster: string[];
  ns: string[];
}

/** @internal */
export const noFilter: ObjectFilter = {
  q: '',
  status: [],
  kind: [],
  cluster: [],
  ns: [],
};

/** How many of the filter's parts are set. @internal */
export function countFilters(filter: ObjectFilter): number {
  const { q, ...lists } = filter;
  const chosen = Object.values(lists).filter(list => list.length > 0);
  return chosen.length + (q.trim() === '' ? 0 : 1);
}

/**
 * Whether a filter keeps an object.
 *
 * Every word of the search has to stand in name, kind, namespace or reason.
 * A status chip means judged objects only: an older revision is not Failed.
 *
 * @internal
 */
export function matcherOf(filter: ObjectFilter): (row: ObjectRow) => boolean {
  const words = fold(filter.q).split(/\s+/).filter(Boolean);
  const { status, kind, cluster, ns } = filter;
  return row =>
    (status.length === 0 ||
      (row.counted && status.includes(knownStatus(row.status)))) &&
    isAmong(kind, row.kind) &&
    isAmong(cluster, row.cluster) &&
    isAmong(ns, row.namespace) &&
    hasWords(row, words);
}

/**
 * Keeps what matches, and the ancestors of a match as its context; tables
 * without a match are left out.
 *
 * @internal
 */
export function filterTables(
  tables: readonly ObjectTable[],
  matches: (row: ObjectRow) => boolean,
): ObjectTable[] {
  return tables.flatMap(table => {
    const nodes = filterNodes(table.nodes, matches);
    return nodes.length > 0 ? [{ ...table, nodes }] : [];
  });
}

/** How many judged objects have each status. @internal */
export function countStatuses(
  rows: readonly ObjectRow[],
): Map<ObjectStatusName, number> {
  const counts = new Map(objectStatusNames.map(name => [name, 0]));
  for (const { counted, status } of rows) {
    if (!counted) continue;
    const name = knownStatus(status);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The different values of a field, in order. @internal */
export function valuesOf(
  field: 'kind' | 'cluster' | 'namespace',
  rows: readonly ObjectRow[],
): string[] {
  const values = new Set(rows.map(row => row[field] ?? ''));
  values.delete('');
  return [...values].sort((a, b) => a.localeCompare(b, 'en-US'));
}

function filterNodes(
  nodes: readonly ObjectNode[],
  matches: (row: ObjectRow) => boolean,
): ObjectNode[] {
  return nodes.flatMap(node => {
    const children = filterNodes(node.children, matches);
    const isContext = !matches(node.row);
    if (isContext && children.length === 0) return [];
    return [{ ...node, children, isContext }];
  });
}

function isAmong(values: string[], value: string | undefined): boolean {
  return values.length === 0 || values.includes(value ?? '');
}

function hasWords(row: ObjectRow, words: string[]): boolean {
  if (words.length === 0) return true;
  const { name, kind, namespace = '', reason, cause = '' } = row;
  const text = fold([name, kind, namespace, reason, cause].join('\n'));
  return words.every(word => text.includes(word));
}

function fold(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
