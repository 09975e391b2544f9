import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useMemo, useRef } from 'react';
import { useFolding } from '../../hooks/useFolding';
import { usePanelState } from '../../hooks/usePanelState';
import { useShortcuts } from '../../hooks/useShortcuts';
import { useShownObject } from '../../hooks/useShownObject';
import { StepObjects } from '../../hooks/StepObjects';
import { useStepFolds } from '../../hooks/useStepFolds';
import { useWidth } from '../../hooks/useWidth';
import { neighbourOf, ObjectPlace, placesToLookAt } from '../../views/jump';
import { objectOfHash } from '../../views/objectAnchor';
import { countFilters, noFilter } from '../../views/objectFilter';
import { ancestorsOf } from '../../views/ancestors';
import { FilterBar } from '../FilterBar';
import { NowProvider } from '../ObjectTree';
import { StepSection } from '../StepSection';
import { NothingMatches } from './NothingMatches';
import { useLayouts } from './useLayouts';
import styles from './ObjectsPanel.module.css';

/** @internal */
export interface ObjectsPanelProps {
  execution: Execution;
  /** By step number; every step of the execution has an entry. */
  objects: Map<number, StepObjects>;
  /** Whether what moves may be shown to move. */
  isMoving: boolean;
  /** Milliseconds on the server's clock. */
  now: number;
}

/** Below it the filter's choices are in a dialog. */
const narrow = 640;

/**
 * The steps of an execution with their objects, and what of them is shown.
 *
 * @internal
 */
export function ObjectsPanel(props: ObjectsPanelProps) {
  const { execution, objects, isMoving, now } = props;
  const root = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const [state, change] = usePanelState();
  const { filter, view } = state;
  const layouts = useLayouts(execution, objects, filter, view);
  const isFiltered = countFilters(filter) > 0;
  const folding = useFolding(layouts, isFiltered ? JSON.stringify(filter) : '');
  const folds = useStepFolds(execution, state, change);
  const clear = () => change({ ...noFilter }, 'push');

  const show = useShownObject(({ step, id }) => {
    const layout = layouts.get(step);
    if (layout === undefined) return undefined;
    const isThere = layout.rows.some(row => row.id === id);
    if (!isThere) return false;
    if (!layout.matched.some(row => row.id === id)) clear();
    if (folds.isFolded(step)) folds.setFolded(step, false);
    const hiding = ancestorsOf(id, layout.rows).filter(
      owner => !folding.isOpen(step, owner),
    );
    if (hiding.length > 0) folding.setOpen(step, hiding, true);
    return true;
  });
  const jump = (direction: 1 | -1) => {
    const places = [...layouts].flatMap(([step, { shown }]) =>
      placesToLookAt(step, shown),
    );
    const next = neighbourOf(places, focusedPlace(), direction);
    if (next) show(next);
  };
  // The row that has the focus may be folded away: its owner takes it over.
  const foldAll = (isOpen: boolean) => {
    const place = focusedPlace();
    folding.setAllOpen(isOpen);
    if (place === undefined || isOpen) return;
    const { step, id } = place;
    const owner = ancestorsOf(id, layouts.get(step)?.rows ?? []).at(-1);
    if (owner !== undefined) show({ step, id: owner });
  };
  useShortcuts({
    j: () => jump(1),
    k: () => jump(-1),
    f: () => foldAll(folding.areAllFolded),
  });

  const all = useMemo(() => [...layouts.values()], [layouts]);
  const rows = useMemo(() => all.flatMap(layout => layout.rows), [all]);
  const matched = useMemo(() => all.flatMap(layout => layout.matched), [all]);
  const isNothingLeft = isFiltered && rows.length > 0 && matched.length === 0;
  return (
    <NowProvider value={now}>
      <div ref={root} className={styles.panel}>
        {rows.length > 0 && (
          <FilterBar
            filter={filter}
            view={view}
            onChange={change}
            onClear={clear}
            rows={rows}
            matched={matched}
            folding={folding}
            isNarrow={width !== undefined && width < narrow}
            searchRef={searchRef}
          />
        )}
        {isNothingLeft ? (
          <NothingMatches filter={filter} rows={rows} onClear={clear} />
        ) : (
          execution.steps.map(step => (
            <StepSection
              key={`${execution.id}/${step.number}`}
              step={step}
              objects={objects.get(step.number)}
              layout={layouts.get(step.number)}
              view={view}
              folding={folding}
              isFolded={folds.isFolded(step.number)}
              setFolded={folds.setFolded}
              isMoving={isMoving}
              now={now}
              width={width}
            />
          ))
        )}
      </div>
    </NowProvider>
  );
}

/** The object whose row, or a part of it, has the focus. */
function focusedPlace(): ObjectPlace | undefined {
  const row = document.activeElement?.closest('[data-object]');
  return row ? objectOfHash(`#${row.id}`) : undefined;
}
