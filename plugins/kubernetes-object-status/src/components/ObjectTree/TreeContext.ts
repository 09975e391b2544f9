import { createContext, useContext } from 'react';

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
