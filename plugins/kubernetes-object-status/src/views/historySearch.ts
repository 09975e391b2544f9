import { ExecutionQuery } from '@object-status/backstage-plugin-kubernetes-object-status-common';

/** What of an entity's deployments is asked for; names are the API's. @internal */
export type HistoryFilter = Pick<
  ExecutionQuery,
  'environment' | 'outcome' | 'causeCode' | 'source' | 'since' | 'q'
>;

/** An address of the list: its filter, and which page of it. @internal */
export interface HistorySearch {
  filter: HistoryFilter;
  cursor?: string;
}

/** A change of the filter; an empty text lifts it. @internal */
export type HistoryChange = Partial<Record<keyof HistoryFilter, string>>;

const names = [
  'environment',
  'outcome',
  'causeCode',
  'source',
  'since',
  'q',
] as const;

/**
 * Reads an address; what is empty or no instant is left out, so that a page
 * never asks for what the server would refuse.
 *
 * @internal
 */
export function readHistorySearch(search: URLSearchParams): HistorySearch {
  const filter: HistoryFilter = {};
  for (const name of names) {
    const value = search.get(name)?.trim();
    if (value && (name !== 'since' || !Number.isNaN(Date.parse(value)))) {
      filter[name] = value;
    }
  }
  return { filter, cursor: search.get('cursor') || undefined };
}

/**
 * The address after a change; it begins at the first page, because a cursor
 * belongs to its filter.
 *
 * @internal
 */
export function changeHistorySearch(
  search: URLSearchParams,
  change: HistoryChange,
): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Whether anything is filtered. @internal */
export function isFiltered(filter: HistoryFilter): boolean {
  return Object.keys(filter).length > 0;
}
