import { ObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useEffect, useRef } from 'react';
import { ancestorsOf } from '../../views/ancestors';
import { objectAnchor } from '../../views/objectAnchor';

/** The object whose drawer is open. @internal */
export interface OpenPlace {
  step: number;
  row: ObjectRow | undefined;
  rows: readonly ObjectRow[];
}

/**
 * When the drawer closes, the focus goes to the row of the object that it
 * showed last, or to the next owner that is not folded away.
 *
 * @internal
 */
export function useFocusReturn(open: OpenPlace | undefined): void {
  const last = useRef<OpenPlace>();
  const isOpen = open !== undefined;
  if (open) last.current = open;
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      // After the dialog has given the focus back to what opened it, which may
      // be the row of another object by now.
      requestAnimationFrame(() => {
        if (last.current) focusRow(last.current);
      });
    };
  }, [isOpen]);
}

function focusRow({ step, row, rows }: OpenPlace): void {
  if (row === undefined) return;
  const candidates = [row.id, ...ancestorsOf(row.id, rows)];
  for (const id of candidates) {
    const element = document.getElementById(objectAnchor(step, id));
    if (!element) continue;
    element.focus({ preventScroll: true });
    element.scrollIntoView?.({ block: 'nearest' });
    return;
  }
}
