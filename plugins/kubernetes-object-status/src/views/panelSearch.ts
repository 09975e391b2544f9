import { objectStatusNames } from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { ObjectsView } from './objectTables';
import { ObjectFilter } from './objectFilter';

/** What of the objects' panel stands in the URL. @internal */
export interface PanelState {
  filter: ObjectFilter;
  view: ObjectsView;
  /** Numbers of the folded steps; absent: as each step has it by itself. */
  folded?: number[];
}

/** A change of the panel; what is absent stays. @internal */
export interface PanelChange extends Partial<ObjectFilter> {
  view?: ObjectsView;
  folded?: number[];
}

/**
 * Reads the panel's part of a query. What it does not know is left out.
 *
 * @internal
 */
export function readPanelState(search: URLSearchParams): PanelState {
  const status = listOf(search.get('status'));
  const folded = search.get('folded');
  return {
    filter: {
      q: search.get('q') ?? '',
      status: objectStatusNames.filter(name => status.includes(name)),
      kind: listOf(search.get('kind')),
      cluster: listOf(search.get('cluster')),
      ns: listOf(search.get('ns')),
    },
    view: search.get('view') === 'kind' ? 'kind' : 'tree',
    folded:
      folded === null
        ? undefined
        : listOf(folded).map(Number).filter(Number.isInteger),
  };
}

/**
 * The query with a change; everything else in it is kept. Defaults leave no
 * trace, but for no folded step, which is not the same as the default.
 *
 * @internal
 */
export function writePanelState(
  search: URLSearchParams,
  change: PanelChange,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(',') : value;
    const isDefault = name === 'view' ? text === 'tree' : text === '';
    if (isDefault && name !== 'folded') next.delete(name);
    else next.set(name, text);
  }
  return next;
}

function listOf(text: string | null): string[] {
  return (text ?? '').split(',').filter(Boolean);
}
