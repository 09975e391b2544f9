import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import {
  Execution,
  ObjectRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useMemo } from 'react';
import { StepObjects } from '../../hooks/StepObjects';
import { useObjectDetail } from '../../hooks/useObjectDetail';
import { usePanelState } from '../../hooks/usePanelState';
import { layOutStep } from '../../views/layOutStep';
import { addressedRow } from '../../views/objectAddress';
import { countFilters, matcherOf } from '../../views/objectFilter';
import { walk } from '../../views/objectTree';
import { tokens } from '../tokens';
import { DrawerContent } from './DrawerContent';
import { DrawerTitle } from './DrawerTitle';
import { DrawerTools } from './DrawerTools';
import { DrawerAddress, useDrawerAddress } from './useDrawerAddress';
import { useFocusReturn } from './useFocusReturn';
import styles from './ObjectDrawer.module.css';

interface Props {
  execution: Execution;
  /** By step number. */
  objects: ReadonlyMap<number, StepObjects>;
  /** Path of the execution's page. */
  permalink: string;
}

/**
 * One object over the page of its execution, when the address names one.
 *
 * @internal
 */
export function ObjectDrawer({ execution, objects, permalink }: Props) {
  const address = useDrawerAddress(permalink);
  const rows = address && (objects.get(address.step)?.items ?? []);
  const row = address && rows && addressedRow(rows, address.uid);
  useFocusReturn(address && rows && { step: address.step, row, rows });
  if (!address || !rows) return null;
  return (
    <OpenDrawer execution={execution} address={address} rows={rows} row={row} />
  );
}

function OpenDrawer(props: {
  execution: Execution;
  address: DrawerAddress;
  rows: ObjectRow[];
  row: ObjectRow | undefined;
}) {
  const { execution, address, rows } = props;
  const { step: number, uid } = address;
  const step = execution.steps.find(each => each.number === number);
  const isRunning = step !== undefined && step.state !== 'Finished';
  const shown = { executionId: execution.id, step: number, uid };
  const polled = useObjectDetail(shown, props.row, isRunning);
  const row = props.row ?? polled.value?.row;
  const order = useOrder(rows);
  const place = order.findIndex(({ id }) => id === row?.id);
  const previous = place > 0 ? order[place - 1] : undefined;
  const next = place >= 0 ? order[place + 1] : undefined;
  useNeighbourKeys({
    ArrowUp: previous && (() => address.goTo(previous)),
    ArrowDown: next && (() => address.goTo(next)),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => {
        if (!isOpen) address.close();
      }}
      className={`${tokens.root} ${styles.drawer}`}
      width={560}
    >
      <DrawerTools
        name={row?.name}
        onPrevious={previous && (() => address.goTo(previous))}
        onNext={next && (() => address.goTo(next))}
        position={place < 0 ? undefined : { place, total: order.length }}
      />
      <DialogHeader className={styles.header}>
        <DrawerTitle row={row} number={number} step={step?.name ?? ''} />
      </DialogHeader>
      <DialogBody className={styles.body}>
        <DrawerContent
          key={uid}
          shown={shown}
          address={address}
          rows={rows}
          row={row}
          polled={polled}
          step={step}
          isRunning={isRunning}
        />
      </DialogBody>
    </Dialog>
  );
}

/** The objects that the filter leaves, in the order of the step's tables. */
function useOrder(rows: ObjectRow[]): ObjectRow[] {
  const [{ filter, view }] = usePanelState();
  return useMemo(() => {
    const { shown } = layOutStep(
      rows,
      view,
      countFilters(filter) > 0 ? matcherOf(filter) : undefined,
    );
    return shown.flatMap(({ nodes }) => [...walk(nodes)].map(each => each.row));
  }, [rows, filter, view]);
}

/** Alt with an arrow goes to a neighbour, wherever in the drawer the focus is. */
function useNeighbourKeys(
  keys: Record<'ArrowUp' | 'ArrowDown', (() => void) | undefined>,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      // Also where there is no neighbour: lists must not scroll instead.
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]?.();
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  });
}
