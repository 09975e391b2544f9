import { useSearchParams } from 'react-router-dom';
import {
  changeHistorySearch,
  HistoryChange,
  HistorySearch,
  readHistorySearch,
} from '../views/historySearch';

interface UsedHistorySearch extends HistorySearch {
  /** `replace` for what changes with every letter. */
  change: (change: HistoryChange, how: 'push' | 'replace') => void;
  /** Without a cursor: the newest. */
  goTo: (cursor: string | undefined) => void;
  clear: () => void;
}

/**
 * Filter and page of a list, which stand in the URL and nowhere else.
 *
 * @internal
 */
export function useHistorySearch(): UsedHistorySearch {
  const [search, setSearch] = useSearchParams();
  const state = readHistorySearch(search);
  return {
    ...state,
    change: (wanted, how) =>
      setSearch(previous => changeHistorySearch(previous, wanted), {
        replace: how === 'replace',
      }),
    goTo: cursor =>
      setSearch(previous => {
        const next = changeHistorySearch(previous, {});
        if (cursor !== undefined) next.set('cursor', cursor);
        return next;
      }),
    clear: () => setSearch(new URLSearchParams()),
  };
}
