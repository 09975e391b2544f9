import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import {
  PanelChange,
  PanelState,
  readPanelState,
  writePanelState,
} from '../views/panelSearch';

/**
 * `push` for a choice that the reader may want to take back with the browser,
 * `replace` for what changes with every letter.
 */
type How = 'push' | 'replace';

/** Changes the panel by changing the URL. @internal */
export type ChangePanel = (change: PanelChange, how: How) => void;

/**
 * Filter, view and folded steps, which stand in the URL and nowhere else.
 *
 * @internal
 */
export function usePanelState(): [PanelState, ChangePanel] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const latest = useRef({ search, navigate });
  latest.current = { search, navigate };
  const state = useMemo(
    () => readPanelState(new URLSearchParams(search)),
    [search],
  );
  const change = useCallback<ChangePanel>((wanted, how) => {
    const now = latest.current;
    const next = writePanelState(new URLSearchParams(now.search), wanted);
    now.navigate({ search: next.toString() }, { replace: how === 'replace' });
  }, []);
  return [state, change];
}
