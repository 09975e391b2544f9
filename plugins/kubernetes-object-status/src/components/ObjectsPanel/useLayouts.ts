import {
  Execution,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useMemo, useRef } from 'react';
import { StepObjects } from '../../hooks/StepObjects';
import { layOutStep, StepLayout } from '../../views/layOutStep';
import {
  countFilters,
  matcherOf,
  ObjectFilter,
} from '../../views/objectFilter';
import { ObjectsView } from '../../views/objectTables';

interface Known {
  items: ObjectRow[];
  filter: ObjectFilter;
  view: ObjectsView;
  layout: StepLayout;
}

/**
 * The layouts of the steps whose objects are known; a step is laid out again
 * only when something of it changes. A queued step shows none.
 *
 * @internal
 */
export function useLayouts(
  execution: Execution,
  objects: ReadonlyMap<number, StepObjects>,
  filter: ObjectFilter,
  view: ObjectsView,
): ReadonlyMap<number, StepLayout> {
  const known = useRef(new Map<number, Known>());
  const last = useRef<ReadonlyMap<number, StepLayout>>(new Map());
  const matches = useMemo(
    () => (countFilters(filter) > 0 ? matcherOf(filter) : undefined),
    [filter],
  );
  const next = new Map<number, StepLayout>();
  for (const step of execution.steps) {
    const items = objects.get(step.number)?.items;
    if (items === undefined || step.state === 'Queued') continue;
    const before = known.current.get(step.number);
    const isSame =
      before?.items === items &&
      before.filter === filter &&
      before.view === view;
    const layout = isSame
      ? before.layout
      : layOutStep(items, view, matches, before?.layout);
    known.current.set(step.number, { items, filter, view, layout });
    next.set(step.number, layout);
  }
  if (!isSameMap(last.current, next)) last.current = next;
  return last.current;
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return (
    a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
  );
}
