import { useLocation, useNavigate, useParams } from 'react-router-dom';
import {
  AddressedObject,
  objectLocation,
  ObjectTab,
  tabOf,
} from '../../views/objectAddress';
import { openedHere } from './ObjectLinks';

/** The object that the address names, and how to change it. @internal */
export interface DrawerAddress {
  step: number;
  /** Its uid, or the id of its row. */
  uid: string;
  tab: ObjectTab;
  setTab: (tab: ObjectTab) => void;
  /** Shows another object in the place of this one. */
  goTo: (object: AddressedObject, tab?: ObjectTab) => void;
  close: () => void;
}

/**
 * The drawer that the address asks for; `undefined` where it asks for none.
 * Opening it was an entry of its own in the browser's history; tabs and
 * neighbours take that entry's place.
 *
 * @internal
 */
export function useDrawerAddress(permalink: string): DrawerAddress | undefined {
  const { n, uid } = useParams();
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const step = Number(n);
  if (uid === undefined || !Number.isInteger(step)) return undefined;
  const tab = tabOf(search);
  const replace = (object: AddressedObject, next: ObjectTab) =>
    navigate(objectLocation(permalink, { step, object, tab: next }, search), {
      replace: true,
      state,
    });
  return {
    step,
    uid,
    tab,
    setTab: next => replace({ id: uid }, next),
    goTo: (object, next = tab) => replace(object, next),
    close: () => {
      if (isOpenedHere(state)) {
        navigate(-1);
        return;
      }
      const params = new URLSearchParams(search);
      params.delete('tab');
      navigate(
        { pathname: permalink, search: params.toString() },
        { replace: true },
      );
    },
  };
}

function isOpenedHere(state: unknown): boolean {
  return (
    typeof state === 'object' &&
    state !== null &&
    Object.keys(openedHere).every(key => key in state)
  );
}
