import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { ObjectPlace } from '../views/jump';
import { objectAnchor, objectOfHash } from '../views/objectAnchor';

/** A row that comes later than this would take the focus from something else. */
const patienceMs = 10_000;
/** A row that is not there yet is looked for again. */
const againMs = 100;

/**
 * The object that is to be shown, by the address or by `show`, until its row
 * has the focus.
 *
 * @param reveal - opens what hides it; `false` when there is no such object,
 *   `undefined` as long as that is not known
 * @internal
 */
export function useShownObject(
  reveal: (place: ObjectPlace) => boolean | undefined,
): (place: ObjectPlace) => void {
  const { hash, key } = useLocation();
  const [wanted, setWanted] = useState<ObjectPlace & { until: number }>();
  const show = useCallback(
    (place: ObjectPlace) =>
      setWanted({ ...place, until: Date.now() + patienceMs }),
    [],
  );
  useEffect(() => {
    const named = objectOfHash(hash);
    if (named) show(named);
    // The same link a second time is another location with the same hash.
  }, [hash, key, show]);
  useEffect(() => {
    if (wanted === undefined) return undefined;
    const row = document.getElementById(objectAnchor(wanted.step, wanted.id));
    const isLate = Date.now() > wanted.until;
    if (row && !isLate) {
      row.scrollIntoView?.({ block: 'center' });
      row.focus({ preventScroll: true });
    }
    if (row || isLate || reveal(wanted) === false) {
      setWanted(undefined);
      return undefined;
    }
    // The last rows of a large table come a moment later than it does.
    const timer = setTimeout(() => setWanted({ ...wanted }), againMs);
    return () => clearTimeout(timer);
  }, [wanted, reveal]);
  return show;
}
