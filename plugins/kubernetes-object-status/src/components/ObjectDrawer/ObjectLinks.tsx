import { createContext, ReactNode, useContext, useMemo, useRef } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router-dom';
import {
  AddressedObject,
  objectLocation,
  objectPath,
} from '../../views/objectAddress';

/** Where the objects of an execution's page lead: to their drawers. @internal */
export interface ObjectLinks {
  /** For the browser: as it stands in `href`. */
  hrefOf: (step: number, object: AddressedObject) => string;
  /** Opens the drawer over the page; going back closes it. */
  open: (step: number, object: AddressedObject) => void;
}

/** Kept in the history's entry: whether going back leads to the page below. @internal */
export const openedHere = { isOpenedHere: true } as const;

const context = createContext<ObjectLinks | undefined>(undefined);

/**
 * Lets the names of objects lead to their drawers. What it gives stays the same
 * while the address changes, so that no table is drawn again for it.
 *
 * @internal
 */
export function ObjectLinksProvider(props: {
  /** Path of the execution's page. */
  permalink: string;
  children: ReactNode;
}) {
  const { permalink, children } = props;
  const base = useHref(permalink);
  const { search } = useLocation();
  const navigate = useNavigate();
  const latest = useRef({ search, navigate });
  latest.current = { search, navigate };
  const links = useMemo<ObjectLinks>(
    () => ({
      hrefOf: (step, object) => objectPath(base, step, object),
      open: (step, object) => {
        const now = latest.current;
        now.navigate(objectLocation(permalink, { step, object }, now.search), {
          state: openedHere,
        });
      },
    }),
    [base, permalink],
  );
  return <context.Provider value={links}>{children}</context.Provider>;
}

/** Absent where objects have no drawers. @internal */
export function useObjectLinks(): ObjectLinks | undefined {
  return useContext(context);
}
