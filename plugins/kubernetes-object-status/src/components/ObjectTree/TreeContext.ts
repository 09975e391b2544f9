import { createContext, useContext } from 'react';
import { Texts } from '../../hooks/useTexts';

/** How the rows of a step are to be read. @internal */
export interface TreeContext {
  step: number;
  /** Live rows show ages and move; frozen ones show times and stand. */
  isLive: boolean;
  /** When the step ended; absent while it runs. */
  endedAt?: string;
  /** More than one: a column tells them apart. */
  hasClusters: boolean;
  hasNamespaces: boolean;
  hasOwners: boolean;
}

const NowContext = createContext(0);

/**
 * Gives the time to the cells that count, so that nothing else is drawn again
 * every second.
 *
 * @internal
 */
export const NowProvider = NowContext.Provider;

/** Milliseconds on the server's clock. @internal */
export function useCellNow(): number {
  return useContext(NowContext);
}

const TextsContext = createContext<Texts | undefined>(undefined);

/**
 * Gives a tree's texts to its cells: to ask for translations is dear, and
 * there may be thousands of cells.
 *
 * @internal
 */
export const CellTextsProvider = TextsContext.Provider;

/**
 * The texts of the tree that a cell is in.
 *
 * @throws Error - there is no tree around it
 * @internal
 */
export function useCellTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('A cell stands outside of a tree.');
  return texts;
}
