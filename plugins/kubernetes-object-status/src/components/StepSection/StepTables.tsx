import { useCallback, useMemo } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { StepLayout } from '../../views/layOutStep';
import { ObjectTable } from '../../views/objectTables';
import { differIn } from '../../views/steps';
import { tableRowsOf } from '../../views/tableRows';
import { ObjectTree, TreeContext } from '../ObjectTree';
import { StepProps } from './StepProps';
import { TableHead } from './TableHead';
import styles from './StepSection.module.css';

/** Two tables stand side by side from this width on. */
const wide = 760;

/**
 * The tables of a step.
 *
 * @internal
 */
export function StepTables(props: StepProps & { layout: StepLayout }) {
  const { step, layout, width, folding } = props;
  const { t } = useTexts();
  const { number } = step;
  const context = useContextOf(props);
  const { isOpen: isAnyOpen, setOpen: setAnyOpen } = folding;
  const isOpen = useCallback(
    (id: string) => isAnyOpen(number, id),
    [isAnyOpen, number],
  );
  const setOpen = useCallback(
    (id: string, open: boolean) => setAnyOpen(number, [id], open),
    [setAnyOpen, number],
  );
  const hasHalves = width === undefined || width >= wide;
  const tableRows = useMemo(
    () =>
      hasHalves
        ? tableRowsOf(layout.shown)
        : layout.shown.map(table => [table]),
    [layout, hasHalves],
  );
  const hiddenCount = layout.rows.length - layout.matched.length;
  if (layout.shown.length === 0 && hiddenCount > 0) {
    return (
      <p className={styles.note}>
        {t('filter.hiddenStep', { count: hiddenCount })}
      </p>
    );
  }
  const space = width === undefined ? undefined : width - 2;
  return (
    <>
      {tableRows.map((tables, index) => {
        const size = tables.length > 1 ? 'half' : 'full';
        return (
          <div key={tables[0].id} className={styles.tables}>
            {tables.map(table => (
              <section
                key={table.id}
                className={styles.table}
                aria-labelledby={headingId(number, table)}
              >
                <TableHead
                  id={headingId(number, table)}
                  table={table}
                  step={step}
                  isFirst={index === 0 && table === tables[0]}
                  isCurrent={props.objects?.isCurrent === true}
                />
                <ObjectTree
                  table={table}
                  context={context}
                  notes={layout.notes}
                  isOpen={isOpen}
                  setOpen={setOpen}
                  size={size}
                  space={space && space / tables.length}
                />
              </section>
            ))}
          </div>
        );
      })}
    </>
  );
}

function useContextOf(props: StepProps & { layout: StepLayout }): TreeContext {
  const { step, layout, isMoving, view } = props;
  const { number, finishedAt } = step;
  const isLive = isMoving && finishedAt === undefined;
  const hasClusters = differIn('cluster', layout.rows);
  const hasNamespaces = differIn('namespace', layout.rows);
  // Every row gets it: another one would draw all of them again.
  return useMemo(
    () => ({
      step: number,
      isLive,
      endedAt: finishedAt,
      hasClusters,
      hasNamespaces,
      hasOwners: view === 'kind',
    }),
    [number, finishedAt, isLive, hasClusters, hasNamespaces, view],
  );
}

function headingId(step: number, { id }: ObjectTable): string {
  return `kos-step-${step}-${id}`;
}
