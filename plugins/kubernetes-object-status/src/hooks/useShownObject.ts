import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { ObjectPlace } from '../views/jump';
import { objectAnchor, objectOfHash } from '../views/objectAnchor';

/**
 * Goes to the row of an object: whatever hides it opens, and it gets the
 * focus. The address names it afterwards.
 *
 * @internal
 */
export function useShowObject(): (step: number, id: string) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  return useCallback(
    (step, id) =>
      navigate({ search, hash: encodeURIComponent(objectAnchor(step, id)) }),
    [navigate, search],
  );
}

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
  const [wanted, setWanted] = useState<ObjectPlace>();
  useEffect(() => {
    const named = objectOfHash(hash);
    if (named) setWanted(named);
    // The same link a second time is another location with the same hash.
  }, [hash, key]);
  useEffect(() => {
    if (wanted === undefined) return;
    const row = document.getElementById(objectAnchor(wanted.step, wanted.id));
    if (row) {
      row.scrollIntoView?.({ block: 'center' });
      row.focus({ preventScroll: true });
      setWanted(undefined);
    } else if (reveal(wanted) === false) {
      setWanted(undefined);
    }
  });
  return setWanted;
}
